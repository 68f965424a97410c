/** The words for what is wrong with a cell: an instruction in Chinese, then the same in English. */
import { type Words, words } from '../policy/words.ts';
import type { Choice } from './tabs/column.ts';

/** Chinese first, English behind a slash, as one line in a cell or a mail. */
export function bothLanguages(text: Words): string {
  return `${text['zh-CN']} / ${text.en}`;
}

const lines = {
  required: words('请填写，不能空着', 'a value; this cell must not be blank'),
  time: words('请写 09:05 这样的时间', 'a time like 09:05'),
  timeOfRow: words('请只写时间，或写与本行同一天的时间', 'a time on the same date as this row'),
  date: words('请写 2025-03-10 这样的完整日期', 'a full date like 2025-03-10'),
  moment: words('请写 2025-03-10 08:30 这样的日期和时间', 'a date and time like 2025-03-10 08:30'),
  id: words(
    '请写编号：只用文字、数字、- 或 _，最多 64 个字',
    'an id of letters, digits, - or _, at most 64',
  ),
  employee: words('请写“员工”页上有的工号', 'a number that stands on the tab Staff'),
  name: words(
    '姓名与工号对不上，请核对这一行是谁',
    'the name that belongs to this number; check whose row this is',
  ),
  text: words('请写文字', 'a text'),
  shortText: words('请缩短到 2000 字以内', 'a text of at most 2000 characters'),
  email: words('请写一个邮箱地址', 'one e-mail address'),
  money: words('请写金额（元），最多两位小数', 'yuan, 0 or more, at most two decimals'),
  flag: words('请写“是”或“否”', 'yes or no'),
  noFormula: words('请直接填写内容，不要用公式', 'the plain value instead of a formula'),
  noError: words('请改正这个出错的单元格', 'a value instead of this error'),
  unmerged: words('请取消合并单元格，每行都填写', 'cells that are not merged; fill in every row'),
  laterTime: words('请核对时间先后', 'a time not before the one to its left'),
  laterMoment: words('结束必须晚于开始', 'an end later than the start'),
  shorterSpan: words('开始到结束不能超过 366 天', 'an end at most 366 days after the start'),
  nearDate: words(
    '请核对年份：日期离本期太远',
    'a date within a year of the period; check the year',
  ),
  employed: words('这一天不在此人的在职期间内', 'a date on which this person was employed'),
  leftLater: words('离职日不能早于入职日', 'a date not before the hiring date'),
  lastDayLater: words('最后工作日不能早于提出日', 'a date not before the notice was given'),
  findingId: words(
    '请从“结论”页复制完整的结论编号',
    'the whole number of a finding, copied from the tab Flags',
  ),
  month: words('请写月份，如 2025-03', 'a month like 2025-03'),
  quarter: words('请写季度，如 2025-Q1', 'a quarter like 2025-Q1'),
  week: words('请写周次，如 2025-W11', 'a week like 2025-W11'),
  timeZone: words('请写时区，如 Asia/Shanghai', 'a time zone like Asia/Shanghai'),
  noEffectiveDate: words(
    '请清空：团队资料一改即生效，没有生效日期',
    'an empty cell: what concerns the team itself holds at once and has no date',
  ),
  months: words(
    '请写月份，用逗号隔开，如 2025-01, 2025-02',
    'months separated by commas, like 2025-01, 2025-02',
  ),
  emptyVerdict: words(
    '请清空：这一列由公式填写，手写的内容会让整列失效',
    'an empty cell: a formula fills this column, and anything typed here stops it',
  ),
  settingName: words('请用“制度”页模板里的名称', 'a name as in the template of the tab Policy'),
} as const;

/** What a refused cell should hold instead. */
export type WantKey = keyof typeof lines;

export function want(key: WantKey): string {
  return bothLanguages(lines[key]);
}

/** Lists what may be chosen. */
export function wantChoice(choices: readonly Choice[]): string {
  const labels = choices.map((choice) => choice.labels[0]).join('、');
  const codes = choices.map((choice) => choice.code).join(', ');
  return bothLanguages(words(`请从中选择：${labels}`, `one of ${codes}`));
}

/** Two rows with one key: neither is judged. */
export function wantSingle(otherPlace: string): string {
  return bothLanguages(
    words(
      `与 ${otherPlace} 重复，请只留一行（两行都暂不采用）`,
      `one row only; it repeats ${otherPlace} and neither is used`,
    ),
  );
}

export function wantColumn(header: Words): string {
  return bothLanguages(
    words(`请在第 1 行补上“${header['zh-CN']}”列`, `a column “${header.en}” in row 1`),
  );
}

export function wantOneColumn(header: Words): string {
  return bothLanguages(words(`“${header['zh-CN']}”列只能有一个`, `only one column “${header.en}”`));
}

export function wantTab(title: Words): string {
  return bothLanguages(
    words(`请恢复“${title['zh-CN']} ${title.en}”页`, `the tab “${title['zh-CN']} ${title.en}”`),
  );
}

export function wantOneTab(title: Words): string {
  return bothLanguages(words(`“${title['zh-CN']}”页只能有一个`, `only one tab “${title.en}”`));
}

export function wantSetting(name: Words): string {
  return bothLanguages(
    words(`请加一行“${name['zh-CN']}”并填写取值`, `a row “${name.en}” with its value`),
  );
}

/** Words of another part of the project, which knows its own values. */
export function wantReading(english: string): string {
  return bothLanguages(words(`请写允许的取值（${english}）`, english));
}

/** The row stands on a staff row that could not be read. */
export const waitingForStaff = words(
  '此人的“员工”行有误，本行暂不采用',
  'the Staff row of this person is at fault; this row is not used',
);
