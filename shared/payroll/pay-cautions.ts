/** What labour law says beside a pay line, with the figure it would set; it never changes ours. */
import type { Person } from '../facts/person.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { Month } from '../kernel/local-date.ts';
import { type Fen, shareOf, yuanFromFen } from '../kernel/money.ts';
import type { Terms } from '../policy/edition.ts';
import { fineCeiling } from './ceiling.ts';
import type { CompMonth } from './comp-balance.ts';
import type { MonthFines } from './fines-by-month.ts';
import { type MonthFigures, sickFloor, timeValue } from './month-figures.ts';
import { termsOfMonth } from './month-terms.ts';
import { creditOf } from './overtime-credit.ts';
import { isLastMonth, type PayDay } from './pay-day.ts';
import { totalMinutes } from './unpaid.ts';

/** A caution with the figure it sets beside ours. */
export interface PayCaution {
  readonly id: string;
  /** Yuan, e.g. the legal floor; null where it cannot be computed, or has no figure. */
  readonly amount: number | null;
}

export interface CautionedMonth {
  readonly month: Month;
  /** As the facts say today, also of a closed month. */
  readonly live: MonthFigures;
  /** null where the month has no entries of fines. */
  readonly fines: MonthFines | null;
  readonly payableFen: Fen | null;
  readonly payDay: PayDay;
  readonly comp: CompMonth | null;
}

/** Cautions of one person's month by number. */
export function payCautions(team: TeamFacts, person: Person, one: CautionedMonth): PayCaution[] {
  const terms = termsOfMonth(team, one.month);
  const { live, payDay } = one;
  const wageFen = live.money?.wageFen ?? null;
  const unpaidMinutes = totalMinutes(live.unpaid);
  const isDeferred = payDay.moved === 'later' || payDay.isFirstPayDeferred;
  const isDearer = wageFen !== null && unpaidMinutes > 0 && live.divisorHundredths !== 2175;
  return [
    ...(one.fines ? [{ id: 'L1', amount: null }] : []),
    ...ceilingCaution(one),
    ...((one.fines?.final ?? 0) > 0 ? [{ id: 'L7', amount: null }] : []),
    ...(live.unpaid.sick > 0
      ? [{ id: 'L12', amount: yuan(sickFloor(terms, live.minimumFen, live.unpaid.sick)) }]
      : []),
    ...overtimeCaution(team, person, one, wageFen),
    ...(isDeferred ? [{ id: 'L18', amount: null }] : []),
    ...(isDearer
      ? [{ id: 'L20', amount: yuan(timeValue(terms, wageFen, 2175, unpaidMinutes)) }]
      : []),
    ...(isLastMonth(person, one.month) ? [{ id: 'L21', amount: null }] : []),
    ...minimumCaution(one),
  ];
}

/** The lower of the two ceilings beside any fines the month carries (L3). */
function ceilingCaution({ fines, payableFen, live }: CautionedMonth): PayCaution[] {
  if (!fines || fines.proposed + fines.final <= 0) return [];
  const amount = payableFen === null ? null : yuan(fineCeiling(payableFen, live.minimumFen));
  return [{ id: 'L3', amount }];
}

/** The local minimum wage, where fines would leave less than it; without the figure nobody can tell (L25). */
function minimumCaution({ fines, payableFen, live }: CautionedMonth): PayCaution[] {
  const total = fines ? fines.proposed + fines.final : 0;
  if (total <= 0) return [];
  if (live.minimumFen === null) return [{ id: 'L25', amount: null }];
  const isBelow = payableFen !== null && payableFen - total < live.minimumFen;
  return isBelow ? [{ id: 'L25', amount: yuan(live.minimumFen) }] : [];
}

const workdayPercent = 150;
const restDayPercent = 200;
const holidayPercent = 300;

/** Overtime pay at the legal rates: hours that cannot be swapped, and swapped time that lapsed (L16, A33). */
function overtimeCaution(
  team: TeamFacts,
  person: Person,
  { month, comp }: CautionedMonth,
  wageFen: Fen | null,
): PayCaution[] {
  const terms = termsOfMonth(team, month);
  if (terms.ot.nonRest !== 'caution') return [];
  const weighted = person.overtime
    .filter(({ date, refused }) => date.startsWith(month) && !refused)
    .filter(({ orderedBy, approvedBy }) => Boolean(orderedBy) || Boolean(approvedBy))
    .map((record) => creditOf(team, person, record))
    .reduce((sum, { dayKind, minutes }) => sum + minutes * (percents[dayKind] ?? 0), 0);
  const percentMinutes = weighted + (comp?.expired ?? 0) * restDayPercent;
  if (percentMinutes === 0) return [];
  return [
    { id: 'L16', amount: wageFen === null ? null : yuan(atRate(terms, wageFen, percentMinutes)) },
  ];
}

/** Rest days are left out: their hours are swapped first. */
const percents: Readonly<Record<string, number>> = {
  workday: workdayPercent,
  holiday: holidayPercent,
};

function atRate(terms: Terms, wageFen: Fen, percentMinutes: number): Fen {
  return shareOf(wageFen, percentMinutes, 2175 * terms.dayMinutes);
}

function yuan(fen: Fen | null): number | null {
  return fen === null ? null : yuanFromFen(fen);
}
