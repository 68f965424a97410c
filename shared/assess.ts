/** The whole walk from facts to the printed assessment; a pure function of (facts, ledger, asOf). */

import type { Facts } from './facts/document.ts';
import type { LedgerEntry } from './facts/ledger-entry.ts';
import { decisionProblems } from './findings/decision-problems.ts';
import type { Finding } from './findings/finding.ts';
import type { SettledFinding } from './findings/settle.ts';
import { type Judgement, judge } from './judge.ts';
import { type Month, monthOf, monthsBetween } from './kernel/local-date.ts';
import { formatMoment } from './kernel/moment.ts';
import { yuanFromFen } from './kernel/money.ts';
import type { Assessment, PrintedSanction } from './notices/assessment.ts';
import { explainFinding } from './notices/explain.ts';
import { overtimeCredits } from './payroll/overtime-credit.ts';
import { payLines } from './payroll/pay-line.ts';
import { isShort } from './rules/2.2.1-coverage-gap.ts';
import type { Sanction } from './sanctions/sanction.ts';

/** Judges parsed facts and explains every finding. */
export function assess(facts: Facts): Assessment {
  const judgement = judge(facts);
  const { team } = judgement;
  const findings = [
    ...judgement.teamFindings,
    ...judgement.persons.flatMap((person) => person.findings),
  ];
  return {
    format: 'kaoqin/assessment@1',
    team: facts.team.id,
    edition: team.terms.edition,
    from: facts.from,
    through: facts.through,
    asOf: formatMoment(team.asOf),
    findings: findings.map((finding) => {
      const printed = printFinding(finding);
      return { ...printed, ...explainFinding(printed) };
    }),
    counters: judgement.counters,
    sanctions: judgement.sanctions.map(printSanction),
    ledger: judgement.ledger,
    pay: payOf(judgement),
    coverage: judgement.attendance
      .filter((one) => isShort(one, team))
      .map(({ date, number, planned, present }) => ({
        date,
        need: team.termsOn(number).coverage.min,
        planned,
        present,
      })),
    overtime: team.persons.flatMap((person) => overtimeCredits(team, person)),
    problems: [...team.problems, ...decisionProblems(facts, findings)],
  };
}

function payOf(judgement: Judgement) {
  const { team } = judgement;
  const months: Month[] =
    team.last < team.first ? [] : monthsBetween(monthOf(team.first), monthOf(team.last));
  const entries = new Map<string, LedgerEntry[]>();
  for (const entry of judgement.ledger) {
    const own = entries.get(entry.employee);
    if (own) own.push(entry);
    else entries.set(entry.employee, [entry]);
  }
  return judgement.persons.flatMap(({ history, findings }) =>
    payLines(team, history, findings, entries.get(history.person.employee.id) ?? [], months),
  );
}

/** Leaves out what only sanctions needed. */
function printFinding({ number: _, span: __, ...finding }: SettledFinding): Finding {
  return finding;
}

function printSanction({ amountFen, ...sanction }: Sanction): PrintedSanction {
  return { ...sanction, amount: amountFen === null ? null : yuanFromFen(amountFen) };
}
