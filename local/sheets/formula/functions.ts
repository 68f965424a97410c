/** The worksheet functions whose arguments are all computed first. */
import { foldFunctions } from './fold-functions.ts';
import type { WorksheetFunction } from './function-kinds.ts';
import { lookupFunctions } from './lookup-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { textFunctions } from './text-functions.ts';

/** Every eager function by its name in capitals; a name outside this table is #NAME?. */
export const worksheetFunctions: ReadonlyMap<string, WorksheetFunction> = new Map(
  Object.entries({ ...foldFunctions, ...lookupFunctions, ...numberFunctions, ...textFunctions }),
);
