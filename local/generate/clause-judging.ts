/** Says of every clause how it is judged today, from the rule files there are and the ways written down. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Clause, clauses, humanTabs, isClauseId } from '../../shared/index.ts';
import { caseTable } from './case-tables.ts';
import { clauseWays, type RecordTab, type Way } from './clause-ways.ts';
import { both, fileLink } from './markdown.ts';
import {
  groundsFolder,
  type RuleFile,
  readGroundFiles,
  readRuleFiles,
  rulesFolder,
} from './rule-files.ts';

export type Standing =
  | 'judged'
  | 'partly judged'
  | 'by a person'
  | 'not judged yet'
  | 'information';

/** One clause with how far it is judged, and a line of Markdown for each way. */
export interface ClauseJudging {
  readonly clause: Clause;
  readonly standing: Standing;
  readonly lines: readonly string[];
}

interface Line {
  readonly is: 'judged' | 'planned' | 'person';
  readonly text: string;
}

/** Every clause in the order of the register; one that nothing judges and nobody explains throws. */
export function clauseJudgings(root: string): ClauseJudging[] {
  const rules = readRuleFiles(root);
  const grounds = readGroundFiles(root);
  for (const { stem, clause } of [...rules, ...grounds]) {
    if (!isClauseId(clause)) throw new Error(`${stem}: the register has no clause ${clause}`);
  }
  return clauses.map((clause) => judgingOf(root, clause, rules, grounds));
}

function judgingOf(
  root: string,
  clause: Clause,
  rules: readonly RuleFile[],
  grounds: readonly RuleFile[],
): ClauseJudging {
  if (clause.kind === 'information') {
    return { clause, standing: 'information', lines: [`原因 Reason: ${both(clause.reason)}`] };
  }
  const named = rules.filter((rule) => rule.clause === clause.id);
  const lines = [
    ...named.map((rule) => ruleLine(root, rule)),
    ...grounds.filter((one) => one.clause === clause.id).map((one) => groundLine(root, one)),
    ...(clauseWays[clause.id] ?? []).flatMap((way) => wayLines(root, way, rules, named)),
  ];
  if (lines.length === 0) {
    throw new Error(
      `clause ${clause.id} has no rule; say in local/generate/clause-ways.ts how it is judged`,
    );
  }
  return { clause, standing: standingOf(lines), lines: lines.map(({ text }) => text) };
}

function standingOf(lines: readonly Line[]): Standing {
  const isJudged = lines.some(({ is }) => is === 'judged');
  const isPlanned = lines.some(({ is }) => is === 'planned');
  if (isJudged) return isPlanned ? 'partly judged' : 'judged';
  return isPlanned ? 'not judged yet' : 'by a person';
}

function ruleLine(root: string, { stem, id }: RuleFile): Line {
  const link = fileLink(`\`${id}\``, `${rulesFolder}/${stem}.ts`);
  return { is: 'judged', text: `规则 rule ${link}，${casesText(root, stem)}` };
}

function groundLine(root: string, { stem, id }: RuleFile): Line {
  const link = fileLink(`\`${id}\``, `${groundsFolder}/${stem}.ts`);
  return { is: 'judged', text: `旷工理由 ground of absence ${link}，${groundCases(root, stem)}` };
}

/** Grounds may have a table of their own; else their cases stand among those of the absence rule. */
function groundCases(root: string, stem: string): string {
  const shared = caseTable(root, '2.3.4-absence');
  return caseTable(root, `grounds/${stem}`) || !shared
    ? casesText(root, `grounds/${stem}`)
    : `用例见 cases in ${fileLink('2.3.4-absence', shared.path)}`;
}

function casesText(root: string, stem: string): string {
  const found = caseTable(root, stem);
  return found
    ? fileLink(`${found.cases} 个用例 ${found.cases === 1 ? 'case' : 'cases'}`, found.path)
    : '尚无用例 no cases yet';
}

function wayLines(
  root: string,
  way: Way,
  rules: readonly RuleFile[],
  named: readonly RuleFile[],
): Line[] {
  switch (way.by) {
    case 'person':
      return [{ is: 'person', text: `由人判断 by a person: ${both(way.says)}` }];
    case 'code': {
      const links = way.files.map((path) => fileLink(`\`${path}\``, existing(root, path)));
      return [{ is: 'judged', text: `${both(way.says)} (${links.join(', ')})` }];
    }
    case 'record':
      return way.rules
        .filter((id) => !named.some((rule) => rule.id === id))
        .map((id) => recordLine(root, way.tabs, id, rules));
  }
}

function recordLine(
  root: string,
  tabs: readonly RecordTab[],
  id: string,
  rules: readonly RuleFile[],
): Line {
  const record = tabs.map(tabTitle).join('、');
  const rule = rules.find((known) => known.id === id);
  if (!rule) {
    return {
      is: 'planned',
      text: `尚未判定，计划由登记“${record}”判定 not judged yet: planned as record ${record}, rule \`${id}\``,
    };
  }
  const { text } = ruleLine(root, rule);
  return {
    is: 'judged',
    text: `由人登记在“${record}” by a person, through record ${record}: ${text}`,
  };
}

function tabTitle(key: RecordTab): string {
  const tab = humanTabs.find((known) => known.key === key);
  if (!tab) throw new Error(`the workbook has no tab ${key}`);
  return both(tab.title, ' ');
}

function existing(root: string, path: string): string {
  if (!existsSync(join(root, path))) {
    throw new Error(`${path} is named in local/generate/clause-ways.ts and does not exist`);
  }
  return path;
}
