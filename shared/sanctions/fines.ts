/** What each occurrence costs (2.3.4) and what a lateness schedule would (2.2.5), ranked and never guessed. */
import type { TeamFacts } from '../facts/team-facts.ts';
import { hasOpenObjection } from '../findings/objection.ts';
import type { SettledFinding } from '../findings/settle.ts';
import { type Fen, fenFromYuan } from '../kernel/money.ts';
import type { Terms } from '../policy/edition.ts';
import type { Occurrence } from './occurrences.ts';
import type { Sanction, SanctionState } from './sanction.ts';

/** Fines for occurrences of absence; an occurrence the policy names no amount for gets none (A4). */
export function finesForAbsence(team: TeamFacts, occurrences: readonly Occurrence[]): Sanction[] {
  const ranksOnDate = new Map<string, number>();
  return occurrences.flatMap((occurrence) => {
    const [first] = occurrence.absences;
    if (!first?.finding.employee) return [];
    // An occurrence costs what it did when it began; a later switch prices later ones.
    const amountFen = fineFor(occurrence.rank, team.termsOn(first.number));
    if (amountFen === null) return [];
    // Under reading A3 `finding` one date may hold several occurrences.
    const id = `fine.${first.finding.id}`;
    const nth = (ranksOnDate.get(id) ?? 0) + 1;
    ranksOnDate.set(id, nth);
    const findings = occurrence.absences.map((one) => one.finding);
    return [
      {
        id: nth === 1 ? id : `${id}.${nth}`,
        employee: first.finding.employee,
        kind: 'fine',
        amountFen,
        date: first.finding.date,
        occurrence: occurrence.rank,
        ...standingOf(findings, team.terms),
        because: findings.map((finding) => finding.id),
        clause: '2.3.4',
        cautions: [...new Set(findings.flatMap((finding) => finding.cautions))].sort(),
      },
    ];
  });
}

/** "Once 100, twice 300": a running total, or a price per occurrence (A1); beyond that reading A4. */
function fineFor(rank: number, terms: Terms): Fen | null {
  const [once, twice] = terms.numbers.absenceFines;
  const isCumulative = terms.absence.fineMode === 'cumulative';
  if (rank === 1) return once;
  if (rank === 2) return isCumulative ? twice - once : twice;
  switch (terms.absence.thirdOnward) {
    case 'none':
      return null;
    case 'repeat300':
      return twice;
    case 'add200':
      return twice - once;
  }
}

/** Fines by the finance schedule, where one is entered (A10); without it lateness costs nothing. */
export function finesForLateness(team: TeamFacts, findings: readonly SettledFinding[]): Sanction[] {
  return findings.flatMap((finding) => {
    const isScheduled = finding.rule === 'late-arrival' || finding.rule === 'early-departure';
    if (!isScheduled || finding.outcome !== 'breach' || !finding.employee) return [];
    const minutes = finding.measures['minutes'] ?? 0;
    const { schedule } = team.termsOn(finding.number).late;
    const step = schedule.findLast((one) => one.fromMinutes <= minutes);
    const amountFen = step ? fenFromYuan(step.amount) : null;
    if (amountFen === null) return [];
    return [
      {
        id: `fine.${finding.id}`,
        employee: finding.employee,
        kind: 'fine',
        amountFen,
        date: finding.date,
        occurrence: null,
        ...standingOf([finding], team.terms),
        because: [finding.id],
        clause: '2.2.5',
        cautions: ['L1'],
      },
    ];
  });
}

/** The state of a sanction, and whether an objection holds it. */
export function standingOf(
  findings: readonly SettledFinding[],
  terms: Terms,
): Pick<Sanction, 'state' | 'objected'> {
  const state = stateOf(findings, terms);
  const isHeld = state === 'proposed' && findings.some(hasOpenObjection);
  return isHeld ? { state, objected: true } : { state };
}

/**
 * Waived when a person waived one of its findings. An objection that nobody has answered yet keeps it from
 * being final, also when a person had confirmed it before. Final when a person confirmed one; the passing of
 * the deadline alone makes it final only under `fine.finalBy=deadline` (A41).
 */
function stateOf(findings: readonly SettledFinding[], terms: Terms): SanctionState {
  if (findings.some((finding) => finding.state === 'waived')) return 'waived';
  if (findings.some(hasOpenObjection)) return 'proposed';
  const isConfirmed = findings.some((finding) =>
    finding.because.some((one) => one.note === 'decided' && one.id === 'confirm'),
  );
  const isOver = findings.every((finding) => finding.state === 'final');
  return isConfirmed || (isOver && terms.fine.finalBy === 'deadline') ? 'final' : 'proposed';
}
