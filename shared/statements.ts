/** Monthly statements of a judged team, for whoever hands them out. */
import type { Facts } from './facts/document.ts';
import { judge } from './judge.ts';
import type { Month } from './kernel/local-date.ts';
import { settlePay } from './payroll/settle-pay.ts';
import { type MonthStatement, monthStatement } from './payroll/statement.ts';

/** Whose statements are wanted; whatever is left out stands for all. */
export interface StatementChoice {
  readonly employee?: string;
  readonly month?: Month;
}

/** One statement for each pay line, by employee and month. */
export function statementsOf(facts: Facts, choice: StatementChoice = {}): MonthStatement[] {
  const { team, persons, ledger, counters } = judge(facts);
  const pay = settlePay(team, persons, ledger);
  const isOf = (id: string) => (one: { readonly employee: string }) => one.employee === id;
  return persons.flatMap(({ history, findings }) => {
    const { id } = history.person.employee;
    if (choice.employee !== undefined && choice.employee !== id) return [];
    const own = {
      team,
      history,
      findings,
      counters: counters.filter(isOf(id)),
      entries: pay.ledger.filter(isOf(id)),
      overtime: pay.overtime.filter(isOf(id)),
      comp: pay.comp.filter(isOf(id)),
    };
    return pay.months
      .filter(({ line }) => line.employee === id)
      .filter(({ line }) => choice.month === undefined || choice.month === line.month)
      .map((month) => monthStatement({ ...own, ...month }));
  });
}
