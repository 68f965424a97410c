/** The monthly matrix of an invented department, March 2025, with every symbol. */
import type { RenderedSheet } from '../../../local/sheets/render.ts';
import { count, HEADER, headers, type Look, sheet, text, yuan } from './cells.ts';

export const PEOPLE = [
  ['E00', '沈知远', '运营主管 operations-lead'],
  ['E01', '林晓雨', '售前 presales'],
  ['E02', '陈思源', '售前 presales'],
  ['E03', '欧阳文静', '售后 aftersales'],
  ['E04', '王可', '售后 aftersales'],
  ['E05', '何家豪', '推广 promotion'],
  ['E06', '赵一诺', '推广 promotion'],
  ['E07', '周子涵', '美工 design'],
  ['E08', '孙嘉宁', '美工 design'],
  ['E09', '古丽娜尔·买买提', '策划 planning'],
  ['E10', '马腾', '售前 presales'],
  ['E11', '黄雅琪', '售后 aftersales'],
] as const;

/** One letter a day; `.` is a rest day, anything else stands for its symbol. */
const MONTHS = [
  '..到到到到到..到到到到到..到到到到到..到到到到到..到',
  '休.到迟到到到..旷旷到事事..到到到到到.到到到到到到..到',
  '.休到到到到到..到到到到到..到退到到到..到到到到补..到',
  '..到到病病到..到到到到到..到到到到到..到到到到到..到',
  '..到到到到外..外到到到到..到到迟到到..到到?到到..到',
  '..到到到到到..到到到到到..婚婚婚到到..到到到到到..到',
  '..迟到迟到到..到迟到到到..到到到到到..到旷到到到..到',
  '..到到到到到..到到到到到..到到到到到..丧丧丧到到..到',
  '..到到休到到..到到到到到..到到到到到..到到到到到..到',
  '..到到到到到..到到到到到..到到到节到..到到到到到..到',
  '..到到到到到..到到到?到..到到到到到..到到到到到..到',
  '..到到到到到..到到到到到..到到到到到..到到外外到..到',
] as const;

const SYMBOLS: Readonly<Record<string, Look>> = {
  到: { foreground: '#8b949e' },
  迟: { background: '#fff2cc', foreground: '#7f6000', bold: true },
  退: { background: '#fce8d5', foreground: '#8a4b08', bold: true },
  旷: { background: '#f8d7da', foreground: '#842029', bold: true },
  事: { background: '#e2e8f0' },
  病: { background: '#d9ead3' },
  婚: { background: '#fde2ef' },
  丧: { background: '#d9d9d9' },
  休: { background: '#d9eaf7' },
  节: { background: '#f4d9f7' },
  补: { background: '#dff3f1' },
  外: { background: '#e4e1f9' },
  '?': { background: '#ffe599', foreground: '#7f6000', bold: true },
};

export const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);
const WEEKDAYS = '六日一二三四五';
const TOTALS = ['应出勤', '实出勤', '迟到', '旷工', '事假', '病假', '罚款'] as const;

export function isRestDay(day: number): boolean {
  return '六日'.includes(WEEKDAYS[(day - 1) % 7] ?? '');
}

export function monthly(): RenderedSheet {
  const centred: Look = { horizontalAlignment: 'CENTER' };
  const rest: Look = { background: '#f3f4f6', foreground: '#6b7280' };
  const lastColumn = 3 + DAYS.length + TOTALS.length;
  const rows = PEOPLE.map(([id, name, post], index) => {
    const marks = MONTHS[index] ?? '';
    const total = (mark: string) => [...marks].filter((each) => each === mark).length;
    const due = [...marks].filter((each) => each !== '.' && each !== '休').length;
    const days = DAYS.map((day) => {
      const mark = marks[day - 1] ?? '';
      if (mark === '.' || mark === '') return text('', { ...centred, ...rest });
      return text(mark, { ...centred, ...(isRestDay(day) ? rest : {}), ...SYMBOLS[mark] });
    });
    const away = total('旷') + total('事') + total('病');
    return [
      text(id),
      text(name, { bold: true }),
      text(post),
      ...days,
      ...[due, due - away, total('迟'), total('旷'), total('事'), total('病')].map((each) =>
        count(each, centred),
      ),
      yuan(total('旷') === 0 ? 0 : total('旷') === 1 ? 100 : 400),
    ];
  });
  return sheet({
    title: '月报 Monthly',
    tabColor: '#4a7fb5',
    frozenRowCount: 3,
    frozenColumnCount: 2,
    columnWidths: [52, 96, 130, ...DAYS.map(() => 26), ...TOTALS.map(() => 60).slice(1), 80],
    merges: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: lastColumn }],
    rows: [
      [text('电子商务部 2025 年 3 月考勤表 · Attendance, March 2025', { bold: true })],
      [
        ...headers('工号', '姓名', '岗位'),
        ...DAYS.map((day) => count(day, { ...HEADER, ...centred })),
        ...TOTALS.map((title) => text(title, { ...HEADER, ...centred, wrap: true })),
      ],
      [
        ...headers('No.', 'Name', 'Post'),
        ...DAYS.map((day) =>
          text(WEEKDAYS[(day - 1) % 7] ?? '', {
            ...HEADER,
            ...centred,
            ...(isRestDay(day) ? rest : {}),
          }),
        ),
        ...['due', 'worked', 'late', 'absent', 'personal', 'sick', 'fines'].map((title) =>
          text(title, { ...HEADER, ...centred, bold: false }),
        ),
      ],
      ...rows,
      [],
      [
        text(
          '图例 Legend：到 出勤 present · 迟 late · 退 left early · 旷 absent · 事 personal · 病 sick · 婚 marriage · 丧 bereavement · 休 rest · 节 holiday · 补 corrected · 外 outing · ? 缺卡 missing punch',
        ),
      ],
    ],
  });
}
