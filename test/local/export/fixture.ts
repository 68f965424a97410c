/** A small department's March 2025 as a rendered workbook: invented people, flags, fines and a hidden tab. */
import type {
  RenderedCell,
  RenderedSheet,
  RenderedWorkbook,
} from '../../../local/sheets/render.ts';
import { date, flag, headers, type Look, sheet, text, time, yuan } from './cells.ts';
import { DAYS, isRestDay, monthly, PEOPLE } from './monthly.ts';

function flags(): RenderedSheet {
  const breach: Look = { background: '#f8d7da', foreground: '#842029', bold: true };
  const unknown: Look = { background: '#ffe599', foreground: '#7f6000' };
  const excused: Look = { background: '#d9ead3', foreground: '#274e13' };
  const row = (
    day: number,
    who: string,
    clause: string,
    outcome: string,
    look: Look,
    why: string,
  ): readonly RenderedCell[] => [
    date(day),
    text(who),
    text(clause),
    text(outcome, look),
    text(why, { wrap: true }),
  ];
  return sheet({
    title: '结论 Flags',
    tabColor: '#b5524a',
    frozenColumnCount: 2,
    columnWidths: [96, 130, 72, 110, 560],
    rows: [
      headers('日期 Date', '员工 Employee', '条款 Clause', '结论 Verdict', '说明 Explanation'),
      row(
        4,
        'E01 林晓雨',
        '2.2.2',
        '违反 breach',
        breach,
        '08:41 到岗，迟到 11 分钟。补交外出单或更正打卡可消除。\nArrived 08:41, 11 minutes late. An outing form or a punch correction clears this.',
      ),
      row(
        10,
        'E01 林晓雨',
        '2.3.4',
        '违反 breach',
        breach,
        '当日无打卡、无请假：旷工第 1 次。批准的请假单可消除。\nNo punch and no leave: first absence. An approved leave form clears this.',
      ),
      row(
        11,
        'E01 林晓雨',
        '2.3.4',
        '违反 breach',
        breach,
        '连续第 2 天旷工：须由负责人复核，不自动处理。\nSecond running day: a person reviews this, nothing happens by itself.',
      ),
      row(
        18,
        'E02 陈思源',
        '2.2.2',
        '违反 breach',
        breach,
        '17:05 离岗，下班时间 17:30。\nLeft 17:05, due until 17:30.',
      ),
      row(
        6,
        'E04 王可',
        '2.2.3',
        '免责 excused',
        excused,
        '外出单 O1 已批准并备案。\nOuting O1 approved and filed.',
      ),
      row(
        26,
        'E04 王可',
        '2.2.2',
        '待查 unknown',
        unknown,
        '缺下班打卡，请补卡。\nThe evening punch is missing; please file a correction.',
      ),
    ],
  });
}

function fines(): RenderedSheet {
  const struck: Look = { strikethrough: true, foreground: '#6b7280' };
  const link = '= E01.2025-03-10.absence';
  return sheet({
    title: '罚款 Fines',
    tabColor: '#c98a2b',
    columnWidths: [96, 130, 90, 120, 240, 200],
    rows: [
      headers(
        '日期 Date',
        '员工 Employee',
        '金额 Amount',
        '状态 State',
        '依据 Because',
        '提醒 Caution',
      ),
      [
        date(10),
        text('E01 林晓雨'),
        yuan(100),
        text('拟议 proposed'),
        text(link),
        text('L1 最低工资 minimum wage'),
      ],
      [
        date(11),
        text('E01 林晓雨'),
        yuan(300),
        text('拟议 proposed'),
        text('E01.2025-03-11.absence'),
        text('L1 最低工资 minimum wage'),
      ],
      [
        date(25, struck),
        text('E06 赵一诺', struck),
        yuan(100, struck),
        text('已冲销 reversed', struck),
        text('E06.2025-03-25.absence', struck),
        text(''),
      ],
      [],
      [text('合计 Total', { bold: true }), text(''), yuan(400, { bold: true })],
    ],
  });
}

function attendance(): RenderedSheet {
  const rows = DAYS.filter((day) => !isRestDay(day)).flatMap((day) =>
    PEOPLE.slice(0, 6).map(([id, name], index) => [
      date(day),
      text(id),
      text(name),
      time(8 * 60 + 18 + ((day * 7 + index * 5) % 12)),
      time(17 * 60 + 30 + ((day * 3 + index) % 9)),
      text(index === 1 && day === 4 ? '!迟到 11 分 late 11 min' : '', {
        background: index === 1 && day === 4 ? '#fff2cc' : '#ffffff',
      }),
      flag(index !== 4 || day !== 26),
    ]),
  );
  return sheet({
    title: '考勤 Attendance',
    frozenColumnCount: 3,
    columnWidths: [96, 60, 90, 80, 80, 220, 80],
    rows: [
      headers(
        '日期 Date',
        '工号 No.',
        '姓名 Name',
        '上班 In',
        '下班 Out',
        '结论 Verdict',
        '完整 Whole',
      ),
      ...rows,
    ],
  });
}

/** The department's workbook; its last tab is hidden. */
export function departmentWorkbook(): RenderedWorkbook {
  return {
    spreadsheetId: 'fixture',
    title: '电子商务部考勤 2025-03',
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    revision: 1,
    sheets: [
      monthly(),
      flags(),
      fines(),
      attendance(),
      sheet({
        title: '_lookup',
        hidden: true,
        columnWidths: [180, 300],
        rows: [headers('key', 'verdict'), [text('2025-03-04|E01'), text('hidden from readers')]],
      }),
    ],
  };
}
