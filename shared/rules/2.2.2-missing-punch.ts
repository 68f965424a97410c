/**
 * 2.2.2 Missing punch: a lone punch proves neither work nor absence, so the employee is asked, then the
 * supervisor (A16). Never a fine by itself.
 */
import { dayRule, unknown } from '../findings/rule.ts';
import { placeOf, punchEvidence } from './evidence.ts';

export const missingPunch = dayRule({
  id: 'missing-punch',
  clause: '2.2.2',
  needs: ['doubts'],
  judge(day) {
    return day.doubts
      .filter((doubt) => doubt.reason === 'missing-punch')
      .map((doubt) =>
        unknown({ punches: day.punches.length }, [
          punchEvidence(day),
          ...(doubt.pending
            ? [
                {
                  fact: 'correction',
                  note: 'correction-pending',
                  id: doubt.pending.id,
                  times: [doubt.pending.time],
                  ...placeOf(doubt.pending),
                } as const,
              ]
            : []),
        ]),
      );
  },
});
