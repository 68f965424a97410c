/** 2.2.2 Unreadable record: what was typed cannot be read, so nobody is judged on it until it is mended. */
import { dayRule, unknown } from '../findings/rule.ts';
import { placeOf } from './evidence.ts';

export const recordUnreadable = dayRule({
  id: 'record-unreadable',
  clause: '2.2.2',
  needs: ['doubts'],
  judge(day) {
    return day.doubts
      .filter((doubt) => doubt.reason === 'unreadable')
      .map((doubt) =>
        unknown({}, [{ fact: 'record', note: 'unreadable', ...placeOf(doubt.record) }], {
          replyBy: null,
        }),
      );
  },
});
