/**
 * 1.3.4 Off post: away from the post without permission for less than an hour is recorded and nothing more;
 * from an hour on it is absence (2.3.1). Same for a short outing nobody reported (2.3.6, A15).
 */

import { breach, dayRule } from '../findings/rule.ts';
import { totalLength } from '../kernel/interval.ts';
import { claimedSessions } from './2.3.4-absence.ts';
import { awayEvidence, outingNote } from './evidence.ts';
import { byRecord } from './grounds/ground.ts';

export const offPost = dayRule({
  id: 'off-post',
  clause: '1.3.4',
  needs: ['gaps', 'lateness', 'earliness', 'missed', 'away', 'unproved'],
  judge(day, terms) {
    if (day.away.length === 0) return [];
    const claimed = claimedSessions(day, terms);
    const short = day.away.filter((gap) => !claimed.includes(gap.session));
    if (short.length === 0) return [];
    return breach(
      { minutes: totalLength(short) },
      byRecord(short).map((gaps) =>
        gaps[0]?.cause === 'outing'
          ? awayEvidence(gaps, outingNote(gaps[0].record), '2.3.6')
          : awayEvidence(gaps, 'off-post', '1.3.4'),
      ),
      { replyBy: null },
    );
  },
});
