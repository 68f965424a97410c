/** What a person set as the measure of an incident, as a sanction; the software adds nothing (A40). */
import type { Person } from '../facts/person.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { SettledFinding } from '../findings/settle.ts';
import { fenFromYuan } from '../kernel/money.ts';
import { standingOf } from './fines.ts';
import type { Sanction, SanctionKind } from './sanction.ts';

const kinds: Readonly<Record<string, SanctionKind>> = {
  warning: 'warning',
  fine: 'fine',
  removal: 'dismissal-review',
};

/** Warnings, fines and reviews of one person's incidents. A fine without an amount waits for one. */
export function sanctionsForIncidents(
  team: TeamFacts,
  person: Person,
  findings: readonly SettledFinding[],
): Sanction[] {
  return findings.flatMap((finding) => {
    if (finding.rule !== 'incident' || finding.outcome !== 'breach') return [];
    const measure = finding.because.find((one) => one.note === 'incident-recorded')?.measure;
    const kind = kinds[measure ?? 'none'];
    if (!kind) return [];
    const amount = finding.measures['amount'];
    return [
      {
        id: `${kind}.${finding.id}`,
        employee: person.employee.id,
        kind,
        amountFen: kind === 'fine' && amount !== undefined ? fenFromYuan(amount) : null,
        date: finding.date,
        occurrence: null,
        ...standingOf([finding], team.terms),
        because: [finding.id],
        clause: finding.clause,
        cautions: kind === 'fine' ? ['L1', 'L3'] : kind === 'warning' ? ['L6'] : ['L4', 'L8'],
      },
    ];
  });
}
