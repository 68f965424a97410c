/** Writes docs/clauses.md: every clause in our words, and how it is judged today. */
import { type Clause, clauses } from '../../shared/index.ts';
import { type ClauseJudging, clauseJudgings, type Standing } from './clause-judging.ts';
import { both, clauseAnchor, generatedNote, table } from './markdown.ts';

/** Path of the page, from the project's root. */
export const clausesPagePath = 'docs/clauses.md';

const chapters: readonly (readonly [RegExp, string])[] = [
  [/^P1\./, '岗位 1 运营主管 · Post 1, operations lead'],
  [/^P2\./, '岗位 2 客服 · Post 2, customer service'],
  [/^P3\./, '岗位 3 推广 · Post 3, promotion'],
  [/^P4\./, '岗位 4 美工 · Post 4, design'],
  [/^P5\./, '岗位 5 策划 · Post 5, planning'],
  [/^F/, '流程 · Flow charts'],
  [/^1\./, '第 1 章 行为 · Chapter 1, conduct'],
  [/^2\./, '第 2 章 考勤 · Chapter 2, attendance'],
  [/^3\./, '第 3 章 福利 · Chapter 3, benefits'],
  [/^4\./, '第 4 章 薪酬 · Chapter 4, pay'],
  [/^5\./, '第 5 章 卫生 · Chapter 5, tidiness'],
  [/^6\./, '第 6 章 入职与离职 · Chapter 6, joining and leaving'],
  [/^End$/, '附则 · Closing line'],
];

const kinds: Readonly<Record<Exclude<Clause['kind'], 'information'>, string>> = {
  attendance: '考勤 attendance',
  record: '登记 record',
  pay: '工资 pay',
};

const severities: Readonly<Record<Clause['severity'], string>> = {
  none: '无 none',
  low: '低 low',
  medium: '中 medium',
  high: '高 high',
  'ends-job': '可致解除，只由人决定 may end the job, only a person decides',
};

const standings: Readonly<Record<Standing, string>> = {
  judged: '已判定 judged',
  'partly judged': '部分判定，其余尚未 judged in part, the rest not yet',
  'by a person': '由人判断 judged by a person',
  'not judged yet': '尚未判定 not judged yet',
  information: '仅作说明 information only',
};

/** The text of the page for the project under `root`. */
export function clausesPage(root: string): string {
  const judgings = clauseJudgings(root);
  const sections = chapters.flatMap(([pattern, title]) => {
    const own = judgings.filter(({ clause }) => pattern.test(clause.id));
    return [`## ${title}`, ...own.map(sectionOf)];
  });
  const unplaced = clauses.filter(({ id }) => !chapters.some(([pattern]) => pattern.test(id)));
  if (unplaced.length > 0) {
    throw new Error(`${unplaced[0]?.id} belongs to no chapter; add one in clauses-page.ts`);
  }
  return `${[generatedNote, head(judgings), ...sections].join('\n\n')}\n`;
}

function head(judgings: readonly ClauseJudging[]): string {
  const rows = Object.entries(standings).map(([standing, name]) => [
    name,
    String(judgings.filter((judging) => judging.standing === standing).length),
  ]);
  return `# 条款 Clauses

制度的每一条，用我们自己的话说明，以及现在由谁判定。原文以部门保存的制度为准。  
Every clause of the policy in words of our own, and what judges it today. The policy the department keeps is the text that counts.

${table(['判定方式 Judged', '条数 Clauses'], [...rows, ['合计 total', String(judgings.length)]])}`;
}

function sectionOf({ clause, standing, lines }: ClauseJudging): string {
  const { id, title, wording } = clause;
  return `### <a id="${clauseAnchor(id)}"></a>${id} ${both(title, ' · ')}

${both(wording, '  \n')}

${[...factLines(clause), `- **${standings[standing]}**`].join('\n')}
${lines.map((line) => `  - ${line}`).join('\n')}`;
}

/** Kind, severity and consequence; an information clause has none of them worth a line. */
function factLines({ kind, severity, consequence }: Clause): string[] {
  if (kind === 'information') return [];
  return [
    `- 类别 Kind: ${kinds[kind]}；严重程度 severity: ${severities[severity]}`,
    ...(consequence ? [`- 后果 Consequence: ${both(consequence)}`] : []),
  ];
}
