/** Who may change what: protected ranges, their editors, and the owner who passes everywhere. */
import { type Area, clipToGrid, doOverlap, isAreaInside, wholeArea } from './address.ts';
import { invalid } from './google-error.ts';
import type { ProtectedRange } from './resources.ts';
import type { SheetState, WorkbookState } from './workbook-state.ts';

/** Someone who acts on a workbook. */
export interface Actor {
  readonly email: string;
  readonly role: 'owner' | 'writer' | 'reader';
}

/** A change under way: the working copy, and who changes it. */
export interface Edit {
  readonly workbook: WorkbookState;
  readonly actor: Actor;
  /** The year a date gets that was typed without one. */
  readonly year: number;
}

const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** True when this protection does not stop the actor; a warning stops nobody over the API. */
export function canPass(protectedRange: ProtectedRange, actor: Actor): boolean {
  if (protectedRange.warningOnly === true || actor.role === 'owner') return true;
  const email = actor.email.toLowerCase();
  return (protectedRange.editors?.users ?? []).some((user) => user.toLowerCase() === email);
}

/** The rectangle a protection covers. */
function protectedArea(
  workbook: WorkbookState,
  sheet: SheetState,
  protectedRange: ProtectedRange,
): Area {
  const named = workbook.namedRanges.find(
    (one) => one.namedRangeId === protectedRange.namedRangeId,
  );
  return clipToGrid(sheet, protectedRange.range ?? named?.range ?? {});
}

/** True when the protection covers its whole tab. */
export function isWholeSheet(protectedRange: ProtectedRange): boolean {
  const { range } = protectedRange;
  return (
    range !== undefined &&
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

/** Refuses a change of any cell in the area that is protected against this actor. */
export function requireEditable(edit: Edit, sheet: SheetState, area: Area): void {
  for (const one of sheet.protectedRanges) {
    if (canPass(one, edit.actor)) continue;
    if (!doOverlap(protectedArea(edit.workbook, sheet, one), area)) continue;
    const isExempt = (one.unprotectedRanges ?? []).some((range) =>
      isAreaInside(clipToGrid(sheet, range), area),
    );
    if (!isExempt) throw invalid(refusal);
  }
}

/** Refuses a change of the tab itself (its name, its place, its removal) where the whole tab is protected. */
export function requireSheetEditable(edit: Edit, sheet: SheetState): void {
  const stopping = sheet.protectedRanges.some(
    (one) => isWholeSheet(one) && !canPass(one, edit.actor),
  );
  if (stopping) throw invalid(refusal);
}

/** Refuses the removal of a tab that holds anything protected against this actor. */
export function requireNothingProtected(edit: Edit, sheet: SheetState): void {
  requireSheetEditable(edit, sheet);
  for (const one of sheet.protectedRanges) {
    if (!canPass(one, edit.actor)) requireEditable(edit, sheet, wholeArea(sheet));
  }
}

/** Refuses a change of a protection by someone it stops. */
export function requireCanPass(edit: Edit, protectedRange: ProtectedRange): void {
  if (!canPass(protectedRange, edit.actor)) throw invalid(refusal);
}
