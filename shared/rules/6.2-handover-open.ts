/** 6.2 Handover not done on the last day. The last settlement is due all the same (A39, L21). */
import { breach, personRule } from '../findings/rule.ts';
import { placeOf } from './evidence.ts';
import { isJudged } from './judged.ts';

export const handoverOpen = personRule({
  id: 'handover-open',
  clause: '6.2',
  judge(history, team) {
    const isDone = history.person.checklists.some((one) => one.kind === 'handover' && one.done);
    return history.person.resignations
      .filter((record) => !record.handoverDone && !isDone && isJudged(team, record.lastDay))
      .map((record) => ({
        ...breach(
          {},
          [
            {
              fact: 'resignation',
              note: 'handover-not-done',
              to: record.lastDay,
              ...placeOf(record),
            },
          ],
          { cautions: ['L21'], awaitsDecision: true, replyBy: null },
        ),
        date: record.lastDay,
      }));
  },
});
