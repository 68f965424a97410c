/**
 * 4.3.3, 6.1 Joining: on day one the copy of the identity card and the truthful personnel file; a written
 * contract within a month (L11), asked for from the twentieth day on.
 */
import type { Checklist } from '../facts/document.ts';
import { breach, personRule } from '../findings/rule.ts';
import { formatLocalDate } from '../kernel/local-date.ts';
import type { ClauseId } from '../policy/clauses.ts';
import { placeOf } from './evidence.ts';

interface JoiningItem {
  readonly kind: Checklist['kind'];
  readonly clause: ClauseId;
  /** Days after joining on which it is asked for. */
  readonly afterDays: number;
  readonly caution: string;
}

const items: readonly JoiningItem[] = [
  { kind: 'id-copy', clause: '4.3.3', afterDays: 0, caution: 'L23' },
  { kind: 'personnel-file', clause: '6.1', afterDays: 0, caution: 'L22' },
  { kind: 'contract', clause: '6.1', afterDays: 19, caution: 'L11' },
];

export const onboardingOpen = personRule({
  id: 'onboarding-open',
  clause: '4.3.3',
  judge(history, team) {
    const { hiredOn, checklists } = history.person;
    if (!Number.isFinite(hiredOn) || hiredOn < team.first) return [];
    return items
      .filter(({ afterDays }) => hiredOn + afterDays <= team.last)
      .filter(({ kind }) => !checklists.some((one) => one.kind === kind && one.done))
      .map(({ kind, clause, afterDays, caution }) => ({
        ...breach(
          {},
          [
            {
              fact: 'checklist',
              note: 'joined',
              id: kind,
              ...placeOf(checklists.find((one) => one.kind === kind) ?? null),
            },
          ],
          { clause, suffix: kind, cautions: [caution], awaitsDecision: true, replyBy: null },
        ),
        date: formatLocalDate(hiredOn + afterDays),
      }));
  },
});
