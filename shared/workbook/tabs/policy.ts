/** The tab 制度: the team's own settings, and the answers chosen where the policy is silent. */

import { choicesText } from '../../policy/reading-choices.ts';
import {
  formatReading,
  type Reading,
  type ReadingName,
  readingNames,
  readings,
} from '../../policy/readings.ts';
import { words } from '../../policy/words.ts';
import { column } from './column.ts';
import type { HumanTab } from './tab.ts';

const informative = { informative: true };

/** Only the name and its value must be there; a tab without the other columns chooses for good. */
export const policyTab: HumanTab = {
  key: 'policy',
  title: words('制度', 'Policy'),
  columns: [
    column('text', 'name', '名称', 'Name', { required: true, example: '时区' }),
    column('setting', 'value', '取值', 'Value', { example: 'Asia/Shanghai' }),
    column('date', 'from', '生效日期', 'Effective from', {
      informative: true,
      example: '2025-04-01',
      note: words(
        '只用于参数：从这一天起改用这个取值；空白即从起始日期起。已关账的月份不能再改。',
        'For parameters: the value holds from this date on; blank: from the start. Closed months stay as they are.',
      ),
    }),
    column('person', 'by', '经办', 'By', informative),
    column('text', 'reason', '原因', 'Reason', { informative: true, example: '部门会议决定' }),
    column('moment', 'at', '决定时间', 'Decided at', {
      informative: true,
      example: '2025-03-20 10:00',
    }),
    column('note', 'clause', '条款', 'Clause'),
    column('note', 'standard', '默认', 'Default'),
    column('note', 'choices', '可选', 'Choices'),
    column('note', 'note', '说明', 'Note'),
  ],
  naturalKey: ['name', 'from', 'value'],
  fallbackKey: [],
  note: words(
    '团队资料、关账月份，以及对制度未写明处的选择。要改一个参数，另加一行并写生效日期、经办和原因。',
    'The team, its closed months, and the answers chosen where the policy is silent. To change a parameter add a row with its date, who and why.',
  ),
};

/** The row a new tab holds for a parameter: its value is blank, which stands for the default. */
export function parameterRow(name: ReadingName): string[] {
  const reading: Reading = readings[name];
  const { clause, meaning } = reading;
  const text: Readonly<Record<string, string>> = {
    name,
    clause,
    standard: formatReading(readings[name].default),
    choices: choicesText(reading),
    note: `${meaning['zh-CN']} ${meaning.en}`,
  };
  return policyTab.columns.map(({ key }) => text[key] ?? '');
}

/** The rows a new tab holds for all parameters, in the order of the register. */
export function parameterRows(): string[][] {
  return readingNames.map(parameterRow);
}
