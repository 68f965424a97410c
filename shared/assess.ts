/** The whole walk from facts to the printed assessment; a pure function of (facts, ledger, asOf). */

import { reopeningProblems } from './facts/closing.ts';
import type { Facts } from './facts/document.ts';
import { decisionProblems } from './findings/decision-problems.ts';
import type { Finding } from './findings/finding.ts';
import type { SettledFinding } from './findings/settle.ts';
import { judge } from './judge.ts';
import { formatMoment } from './kernel/moment.ts';
import { yuanFromFen } from './kernel/money.ts';
import type { Assessment, PrintedSanction } from './notices/assessment.ts';
import { explainFinding } from './notices/explain.ts';
import { settlePay } from './payroll/settle-pay.ts';
import { isShort } from './rules/2.2.1-coverage-gap.ts';
import type { Sanction } from './sanctions/sanction.ts';

/** Judges parsed facts and explains every finding. */
export function assess(facts: Facts): Assessment {
  const judgement = judge(facts);
  const { team } = judgement;
  const pay = settlePay(team, judgement.persons, judgement.ledger);
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
    occurrences: judgement.occurrences,
    sanctions: judgement.sanctions.map(printSanction),
    ledger: pay.ledger,
    pay: pay.months.map(({ line }) => line),
    coverage: judgement.attendance
      .filter((one) => isShort(one, team))
      .map(({ date, number, planned, present }) => ({
        date,
        need: team.termsOn(number).coverage.min,
        planned,
        present,
      })),
    overtime: pay.overtime,
    comp: pay.comp,
    problems: [...team.problems, ...reopeningProblems(team), ...decisionProblems(facts, findings)],
  };
}

/** Leaves out what only sanctions needed. */
function printFinding({ number: _, span: __, ...finding }: SettledFinding): Finding {
  return finding;
}

function printSanction({ amountFen, ...sanction }: Sanction): PrintedSanction {
  return { ...sanction, amount: amountFen === null ? null : yuanFromFen(amountFen) };
}
