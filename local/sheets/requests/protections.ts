/** The requests about protected ranges. */
import * as z from 'zod';
import { requireStartInGrid, sheetById } from '../address.ts';
import { fieldsOf, mergeFields, requestMask } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import { type Edit, requireCanPass } from '../protection.ts';
import { type ProtectedRange, protectedRangeSchema } from '../resources.ts';
import type { SheetState } from '../workbook-state.ts';
import { freshId, requestKind } from './request.ts';

const id = z.int().nonnegative();

export const addProtectedRange = requestKind(
  z.strictObject({ protectedRange: protectedRangeSchema }),
  (edit, { protectedRange }) => {
    const { workbook } = edit;
    const protectedRangeId = protectedRange.protectedRangeId ?? freshId(edit);
    const isTaken = workbook.sheets.some((one) =>
      one.protectedRanges.some((other) => other.protectedRangeId === protectedRangeId),
    );
    if (isTaken) throw invalid(`A protected range with id ${protectedRangeId} already exists.`);
    const sheet = protectedSheet(edit, protectedRange);
    const stored = storedProtection(edit, { ...protectedRange, protectedRangeId });
    sheet.protectedRanges.push(stored);
    return { addProtectedRange: { protectedRange: { ...stored, requestingUserCanEdit: true } } };
  },
);

function protectedSheet(edit: Edit, protectedRange: ProtectedRange): SheetState {
  const { range, namedRangeId, unprotectedRanges = [] } = protectedRange;
  if ((range === undefined) === (namedRangeId === undefined)) {
    throw invalid("One of 'range' and 'namedRangeId' must be set, and not both.");
  }
  const named = edit.workbook.namedRanges.find((one) => one.namedRangeId === namedRangeId);
  const area = range ?? named?.range;
  if (area === undefined) throw invalid(`No named range with id: ${namedRangeId}`);
  const sheet = sheetById(edit.workbook, area.sheetId ?? 0);
  requireStartInGrid(sheet, area);
  const isWhole = Object.keys(area).every((name) => name === 'sheetId');
  if (unprotectedRanges.length > 0 && !isWhole) {
    throw invalid('unprotectedRanges are only supported on protected sheets.');
  }
  return sheet;
}

/** Whoever protects stays an editor, or nobody could take the protection off. */
function storedProtection(edit: Edit, protectedRange: ProtectedRange): ProtectedRange {
  const { requestingUserCanEdit: _, editors, ...rest } = protectedRange;
  if (rest.warningOnly === true) {
    if (editors !== undefined) throw invalid('editors cannot be set when warningOnly is true.');
    return rest;
  }
  const users = new Set([...(editors?.users ?? []), edit.actor.email]);
  return { ...rest, editors: { ...editors, users: [...users] } };
}

export const updateProtectedRange = requestKind(
  z.strictObject({ protectedRange: protectedRangeSchema, fields: z.string().optional() }),
  (edit, { protectedRange, fields }) => {
    const mask = requestMask(fields, fieldsOf(protectedRangeSchema));
    const { sheet, index, before } = findProtection(edit, protectedRange.protectedRangeId);
    requireCanPass(edit, before);
    const merged = protectedRangeSchema.parse(mergeFields(before, protectedRange, mask) ?? {});
    const stored = storedProtection(edit, {
      ...merged,
      protectedRangeId: before.protectedRangeId,
    });
    const target = protectedSheet(edit, stored);
    sheet.protectedRanges.splice(index, 1);
    if (target === sheet) sheet.protectedRanges.splice(index, 0, stored);
    else target.protectedRanges.push(stored);
    return undefined;
  },
);

export const deleteProtectedRange = requestKind(
  z.strictObject({ protectedRangeId: id }),
  (edit, { protectedRangeId }) => {
    const { sheet, index, before } = findProtection(edit, protectedRangeId);
    requireCanPass(edit, before);
    sheet.protectedRanges.splice(index, 1);
    return undefined;
  },
);

function findProtection(edit: Edit, protectedRangeId: number | undefined) {
  for (const sheet of edit.workbook.sheets) {
    const index = sheet.protectedRanges.findIndex(
      (one) => one.protectedRangeId === protectedRangeId,
    );
    const before = sheet.protectedRanges[index];
    if (before !== undefined) return { sheet, index, before };
  }
  throw invalid(`No protected range with id: ${protectedRangeId}`);
}
