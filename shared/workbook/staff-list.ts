/** Who is on the team: resolves what people type as a number, and says who cannot be judged. */
import type { Employee } from '../facts/document.ts';
import { foldText } from './clean-text.ts';

export type StaffAnswer =
  | { readonly state: 'known'; readonly employee: Employee }
  /** Stands on 员工, in a row that could not be read. */
  | { readonly state: 'waiting' }
  | { readonly state: 'unknown' };

export interface StaffList {
  find(typed: string): StaffAnswer;
}

/**
 * Numbers are compared without case; the staff tab refuses two that differ by case only.
 * While the staff tab is not complete, nobody is unknown: the row may be the one that is at fault.
 */
export function staffList(
  employees: readonly Employee[],
  refusedNumbers: readonly string[],
  isComplete: boolean,
): StaffList {
  const known = new Map(employees.map((employee) => [foldText(employee.id), employee]));
  const waiting = new Set(refusedNumbers.map(foldText));
  return {
    find(typed) {
      const key = foldText(typed);
      const employee = known.get(key);
      if (employee) return { state: 'known', employee };
      return { state: waiting.has(key) || !isComplete ? 'waiting' : 'unknown' };
    },
  };
}
