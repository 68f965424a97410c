/** The first text of a rule and of its case table: both pass, and judge nothing yet. */
import type { Clause } from '../../shared/index.ts';
import { formatWithBiome } from './biome.ts';
import type { GeneratedFile } from './output.ts';
import { rulesFolder } from './rule-files.ts';

export type RuleScope = 'day' | 'person' | 'team';

export const ruleScopes: readonly RuleScope[] = ['day', 'person', 'team'];

/** The two files of a new rule. */
export function scaffoldRule(
  root: string,
  clause: Clause,
  id: string,
  scope: RuleScope,
): GeneratedFile[] {
  const stem = `${clause.id}-${id}`;
  const path = `${rulesFolder}/${stem}.ts`;
  return [
    { path, text: formatWithBiome(root, path, ruleText(clause, id, scope)) },
    { path: `test/cases/${stem}.md`, text: tableText(clause) },
  ];
}

const bodies: Readonly<Record<RuleScope, string>> = {
  day: "needs: ['gaps'], judge() { return clear; },",
  person: 'judge() { return []; },',
  team: 'judge() { return []; },',
};

function ruleText(clause: Clause, id: string, scope: RuleScope): string {
  const imports = scope === 'day' ? 'clear, dayRule' : `${scope}Rule`;
  const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return `${comment(`${clause.id} ${clause.title.en}: ${lowerFirst(clause.wording.en)}`)}
import { ${imports} } from '../findings/rule.ts';

export const ${name} = ${scope}Rule({ id: '${id}', clause: '${clause.id}', ${bodies[scope]} });
`;
}

function tableText({ id, title, wording }: Clause): string {
  return `# ${id} ${title['zh-CN']} ${title.en}

${wording['zh-CN']}

${wording.en}

| case            | punches     | => outcome |
| --------------- | ----------- | ---------- |
| keeps the hours | 08:25–17:35 | clear      |
`;
}

/** One line where it fits, else a block of lines as wide as the code. */
function comment(text: string): string {
  if (text.length <= 93) return `/** ${text} */`;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < 97) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
