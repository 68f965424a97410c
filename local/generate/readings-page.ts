/** Writes docs/readings.md: every question the policy leaves open, its parameters and their defaults. */
import {
  formatReading,
  type Reading,
  type ReadingId,
  type ReadingName,
  readingNames,
  readingQuestions,
  readings,
  readingsWithoutParameter,
} from '../../shared/index.ts';
import { both, clauseAnchor, escaped, generatedNote, table } from './markdown.ts';

/** Path of the page, from the project's root. */
export const readingsPagePath = 'docs/readings.md';

const head = `# 解读 Readings

制度没有写明、留有余地或自相矛盾的地方，各有一个参数可选。默认值按字面，字面不定时取对员工较轻的一种；在“制度”表中改动。  
Where the policy is silent, open or contradicts itself a parameter picks the answer. Defaults follow the literal words, or are the lighter ones for staff where those are open; the Policy tab switches them.`;

/** The text of the page. */
export function readingsPage(): string {
  return `${[generatedNote, head, ...readingIds().map(sectionOf)].join('\n\n')}\n`;
}

/** Every id with a parameter, or with a reason for having none. */
function readingIds(): ReadingId[] {
  const ids = new Set([
    ...readingNames.map((name) => readings[name].reading),
    ...readingsWithoutParameter.map(({ reading }) => reading),
  ]);
  return [...ids].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}

function sectionOf(id: ReadingId): string {
  const { question, why } = readingQuestions[id];
  return `## <a id="${id}"></a>${id} ${escaped(question['zh-CN'])}

${escaped(question.en)}

- 默认的理由 Why the default: ${both(why)}

${parametersOf(id)}`;
}

function parametersOf(id: ReadingId): string {
  const names = readingNames.filter((name) => readings[name].reading === id);
  if (names.length === 0) {
    const exempt = readingsWithoutParameter.find(({ reading }) => reading === id);
    if (!exempt) throw new Error(`${id} has no parameter and no reason for having none`);
    return `没有参数 No parameter: ${both(exempt.reason)}`;
  }
  return table(
    ['参数 Parameter', '可选 Choices', '默认 Default', '条款 Clause', '含义 Meaning'],
    names.map(rowOf),
  );
}

function rowOf(name: ReadingName): string[] {
  const reading: Reading = readings[name];
  const { clause, meaning } = reading;
  return [
    `\`${name}\``,
    choicesOf(reading),
    `\`${formatReading(readings[name].default)}\``,
    `[${clause}](clauses.md#${clauseAnchor(clause)})`,
    both(meaning, '<br>'),
  ];
}

/** What may stand in the cell. */
function choicesOf(reading: Reading): string {
  switch (reading.kind) {
    case 'choice':
      return codes(reading.choices);
    case 'flag':
      return codes(['true', 'false']);
    case 'whole':
      return `${reading.from}–${reading.to}`;
    case 'optionalWhole':
      return `${reading.from}–${reading.to}, \`none\``;
    case 'list':
      return `任选 any of: ${codes(reading.choices)}; \`none\``;
    case 'schedule':
      return '分钟:元 minutes:yuan, e.g. `1:20, 31:50`; `none`';
    case 'text':
      return '文字 text';
  }
}

function codes(values: readonly (string | number)[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}
