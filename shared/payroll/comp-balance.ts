/** Time off earned by rest-day overtime against comp days taken, month by month, first in first out (2.6.2, A32). */
import type { History } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { normalize, totalLength } from '../kernel/interval.ts';
import {
  type DayNumber,
  type Month,
  monthBounds,
  monthOf,
  monthsBetween,
  toDayNumber,
} from '../kernel/local-date.ts';
import type { OvertimeCredit } from './overtime-credit.ts';

/**
 * All figures in minutes: opening + earned + short − taken − expired = closing. A balance from before the
 * first judged date is not known, so what was taken beyond it is `short` and the balance stops at zero.
 */
export interface CompMonth {
  readonly employee: string;
  readonly month: Month;
  readonly openingMinutes: number;
  readonly earned: number;
  readonly taken: number;
  readonly expired: number;
  readonly short: number;
  readonly closingMinutes: number;
}

/** Months in which a person has a balance or anything moves it. */
export function compBalance(
  team: TeamFacts,
  history: History,
  credits: readonly OvertimeCredit[],
): CompMonth[] {
  const moves = movesOf(history, credits);
  const firstDate = moves[0]?.date;
  if (firstDate === undefined) return [];
  const stock: { minutes: number; expiresOn: DayNumber }[] = [];
  const months: CompMonth[] = [];
  for (const month of monthsBetween(monthOf(firstDate), monthOf(team.last))) {
    const opening = stock.reduce((sum, { minutes }) => sum + minutes, 0);
    const figures = { earned: 0, taken: 0, expired: 0, short: 0 };
    const expireBefore = (date: DayNumber) => {
      for (const part of stock) {
        if (part.expiresOn > date) continue;
        figures.expired += part.minutes;
        part.minutes = 0;
      }
    };
    for (const { date, earned, taken } of moves.filter((move) => monthOf(move.date) === month)) {
      expireBefore(date);
      if (earned > 0) {
        figures.earned += earned;
        const { expiryDays } = team.termsOn(date).comp;
        stock.push({
          minutes: earned,
          expiresOn: expiryDays === null ? Number.POSITIVE_INFINITY : date + expiryDays + 1,
        });
      }
      figures.taken += taken;
      figures.short += take(stock, taken);
    }
    expireBefore(lastJudgedDate(team, month));
    const closing = opening + figures.earned + figures.short - figures.taken - figures.expired;
    const isEmpty = opening === 0 && figures.earned === 0 && figures.taken === 0;
    if (isEmpty) continue;
    months.push({
      employee: history.person.employee.id,
      month,
      openingMinutes: opening,
      ...figures,
      closingMinutes: closing,
    });
  }
  return months;
}

interface Move {
  readonly date: DayNumber;
  readonly earned: number;
  readonly taken: number;
}

/** What each date earns and takes, in order; a date is earned on before it is taken from. */
function movesOf(history: History, credits: readonly OvertimeCredit[]): Move[] {
  const earned = new Map<DayNumber, number>();
  for (const { date, compMinutes } of credits) {
    if (compMinutes === 0) continue;
    const day = toDayNumber(date);
    earned.set(day, (earned.get(day) ?? 0) + compMinutes);
  }
  const taken = new Map<DayNumber, number>();
  for (const { number, covers } of history.days) {
    const comp = covers.filter((cover) => cover.by === 'leave' && cover.record.kind === 'comp');
    if (comp.length > 0) taken.set(number, totalLength(normalize(comp)));
  }
  return [...new Set([...earned.keys(), ...taken.keys()])]
    .sort((left, right) => left - right)
    .map((date) => ({ date, earned: earned.get(date) ?? 0, taken: taken.get(date) ?? 0 }));
}

/** Takes from the oldest part first; returns what was not there. */
function take(stock: { minutes: number }[], minutes: number): number {
  let left = minutes;
  for (const part of stock) {
    const used = Math.min(part.minutes, left);
    part.minutes -= used;
    left -= used;
  }
  return left;
}

function lastJudgedDate(team: TeamFacts, month: Month): DayNumber {
  return Math.min(team.last, monthBounds(month).last);
}
