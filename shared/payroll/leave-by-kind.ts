/** Due time of a month that leave took up, by kind. */
import type { Day } from '../facts/day.ts';
import { type LeaveKind, leaveKinds } from '../facts/document.ts';
import { normalize, totalLength } from '../kernel/interval.ts';

export interface LeaveOfKind {
  readonly kind: LeaveKind;
  readonly minutes: number;
  /** Minutes over those of a full day, to hundredths. */
  readonly days: number;
}

/** `days` of one person and month; kinds without leave are left out. */
export function leaveByKind(days: readonly Day[], dayMinutes: number): LeaveOfKind[] {
  return leaveKinds.flatMap((kind) => {
    const minutes = days.reduce((sum, day) => {
      const own = day.covers.filter((cover) => cover.by === 'leave' && cover.record.kind === kind);
      return sum + (own.length === 0 ? 0 : totalLength(normalize(own)));
    }, 0);
    const share = Math.round((minutes / dayMinutes) * 100) / 100;
    return minutes === 0 ? [] : [{ kind, minutes, days: share }];
  });
}
