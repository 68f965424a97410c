/**
 * 1.3.5, 5.1 Closing and cleaning lists: marked not done, or missing on a date with anybody present although
 * the team keeps that list. A team that keeps none is not told so every evening.
 */
import { breach, type DatedVerdict, teamRule } from '../findings/rule.ts';
import type { ClauseId } from '../policy/clauses.ts';
import { placeOf } from './evidence.ts';
import { isJudged } from './judged.ts';

const clauses: { readonly closing: ClauseId; readonly cleaning: ClauseId } = {
  closing: '1.3.5',
  cleaning: '5.1',
};

export const checklistOpen = teamRule({
  id: 'checklist-open',
  clause: '1.3.5',
  judge(attendance, team) {
    const verdict = (
      kind: 'closing' | 'cleaning',
      date: string,
      place: { place?: string },
    ): DatedVerdict => ({
      ...breach({}, [{ fact: 'checklist', note: 'checklist-not-done', id: kind, ...place }], {
        clause: clauses[kind],
        suffix: kind,
        replyBy: null,
      }),
      date,
    });
    const { checklists } = team.facts;
    const marked = (['closing', 'cleaning'] as const).flatMap((kind) =>
      checklists
        .filter((one) => one.kind === kind && !one.done && isJudged(team, one.date))
        .map((one) => verdict(kind, one.date, placeOf(one))),
    );
    const closings = checklists.filter((one) => one.kind === 'closing').map((one) => one.date);
    if (closings.length === 0) return unique(marked);
    const first = closings.reduce((left, right) => (left < right ? left : right));
    const kept = new Set(closings);
    const missing = attendance
      .filter((one) => one.present > 0 && one.date >= first && !kept.has(one.date))
      .map((one) => verdict('closing', one.date, {}));
    return unique([...marked, ...missing]);
  },
});

/** One finding a list and date, however many rows say it. */
function unique(verdicts: readonly DatedVerdict[]): DatedVerdict[] {
  return [...new Map(verdicts.map((one) => [`${one.date} ${one.suffix}`, one])).values()];
}
