/** Holds a whole night for a person when it would fine absurdly much: a wrong calendar must cost nobody money. */
import { isFineEntry, type LedgerEntry } from '../../shared/index.ts';

export interface FineLoad {
  /** Fines proposed for the first time. */
  readonly fines: number;
  readonly amountYuan: number;
  readonly people: number;
}

/** What a night's new entries would newly propose; a fine that only changes its amount is not new. */
export function fineLoad(earlier: readonly LedgerEntry[], added: readonly LedgerEntry[]): FineLoad {
  const known = new Set(earlier.filter(isFineEntry).map((entry) => entry.fine));
  const fresh = added
    .filter(isFineEntry)
    .filter((entry) => entry.kind === 'propose' && !known.has(entry.fine));
  return {
    fines: fresh.length,
    amountYuan: fresh.reduce((sum, entry) => sum + Math.round(entry.amount * 100), 0) / 100,
    people: new Set(fresh.map((entry) => entry.employee)).size,
  };
}

/** Most people a night may newly fine unseen: a handful, or three in ten of a larger team. */
const fewestPeople = 4;
const shareOfPeople = 0.3;
/** Most money a night may newly propose unseen: 300 yuan for each of them. */
const yuanPerPerson = 300;

/** What a night would newly take from wages of closed months; money to people needs nobody's release. */
export function deductionReason(added: readonly LedgerEntry[], staff: number): string | null {
  const deductions = added.filter((entry) => entry.kind === 'adjust' && entry.amount < 0);
  const people = new Set(deductions.map((entry) => entry.employee)).size;
  const passing = passingPeople(staff);
  if (people <= passing) return null;
  return (
    `一夜从已结月份扣回 ${people} 人的工资,超过自动放行的上限(${passing} 人)/ deductions for closed months of ` +
    `${people} people in one night, more than passes unseen (${passing} people)`
  );
}

function passingPeople(staff: number): number {
  return Math.max(fewestPeople, Math.ceil(staff * shareOfPeople));
}

/** Why the night has to wait for a person, or null when it may pass. */
export function holdReason(load: FineLoad, staff: number): string | null {
  const people = passingPeople(staff);
  if (load.people <= people && load.amountYuan <= people * yuanPerPerson) return null;
  return (
    `一夜新增罚款 ${load.fines} 笔 ${load.amountYuan} 元(${load.people} 人),超过自动放行的上限(${people} 人、` +
    `${people * yuanPerPerson} 元)/ ${load.fines} new fines of CNY ${load.amountYuan} for ${load.people} people in ` +
    `one night, more than passes unseen (${people} people, CNY ${people * yuanPerPerson})`
  );
}
