/** Names who runs in the benchmark and makes sure that all of them say the same before any is timed. */
import { assess, type Facts } from '../../shared/index.ts';
import { type Judgement, judge } from '../../shared/judge.ts';
import { judgeByLoop } from './bare-loop.ts';
import { dueDates } from './generate-facts.ts';
import { buildEngine, judgeByEngine } from './json-rules.ts';
import type { Contestant } from './measure.ts';
import { firstDifference, linesOf, type SimpleRule, tally } from './simple-finding.ts';

export type ContestantName = 'judge' | 'bare loop' | 'json-rules-engine' | 'assess';

/** The contestants over one document, in the order in which they take turns. */
export function contestantsFor(facts: Facts): (Contestant & { readonly name: ContestantName })[] {
  const engine = buildEngine();
  return [
    { name: 'judge', run: () => judge(facts) },
    { name: 'bare loop', run: () => judgeByLoop(facts, dueDates) },
    { name: 'json-rules-engine', run: () => judgeByEngine(engine, facts, dueDates) },
    { name: 'assess', run: () => assess(facts) },
  ];
}

/** Counts findings by rule once all contestants give the same ones; throws at the first difference. */
export async function agreeOn(facts: Facts): Promise<Readonly<Record<SimpleRule, number>>> {
  const judged = linesOf(answerOf(judge(facts)));
  const looped = linesOf(judgeByLoop(facts, dueDates));
  const ruled = linesOf(await judgeByEngine(buildEngine(), facts, dueDates));
  const difference = firstDifference(judged, looped) ?? firstDifference(looped, ruled);
  if (difference !== null) {
    throw new Error(`the contestants disagree, so their times say nothing: ${difference}`);
  }
  return tally(judged);
}

function answerOf(judgement: Judgement) {
  return {
    findings: judgement.persons.flatMap((person) => person.findings),
    counts: judgement.counters,
  };
}
