/** What must hold among the entries of one fine, and of one month's pay, whoever wrote them. */
import { bookOf, isFineEntry, type LedgerEntry, type Problem } from '../shared/index.ts';
import { checkFine, type OpenFine } from './fine-invariants.ts';
import { checkPay, type PayBook } from './pay-invariants.ts';

/** Faults in reading order; `entries` is the whole ledger of a team, oldest first. */
export function findLedgerProblems(entries: readonly LedgerEntry[]): Problem[] {
  const problems: Problem[] = [];
  const openFines = new Map<string, OpenFine>();
  const payBooks = new Map<string, PayBook>();
  const countOfBook = new Map<string, number>();
  const ids = new Set<string>();
  entries.forEach((entry, index) => {
    const report = (field: string, want: string) => {
      const got: unknown = Reflect.get(entry, field);
      problems.push({
        place: `ledger[${index}].entry.${field}`,
        got: got === undefined ? 'nothing' : JSON.stringify(got),
        want,
      });
    };
    const book = bookOf(entry);
    const number = (countOfBook.get(book) ?? 0) + 1;
    countOfBook.set(book, number);
    if (ids.has(entry.id)) report('id', 'an id that no earlier entry has');
    else if (entry.id !== `${book}#${number}`) {
      report('id', `${book}#${number}, the next of its book`);
    }
    ids.add(entry.id);
    if (isFineEntry(entry)) checkFine(entry, openFines, report);
    else checkPay(entry, payBooks, report);
  });
  return problems;
}
