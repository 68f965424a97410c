/** Whether a cell meets a condition: one judge for conditional formats and for data validation. */
import type { Evaluator } from './evaluate.ts';
import { FormulaError, type Scalar, toNumber, toTruth } from './formula/values.ts';
import type { BooleanCondition } from './resources.ts';
import type { ShownCell } from './show-cell.ts';
import type { SheetState } from './workbook-state.ts';

/** The cell under judgement; `origin` is the cell the condition's formula was written for. */
export interface ConditionPlace {
  readonly evaluator: Evaluator;
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly origin: { readonly row: number; readonly column: number };
}

export function meetsCondition(
  condition: BooleanCondition,
  cell: ShownCell,
  place: ConditionPlace,
): boolean {
  const operands = (condition.values ?? []).map(({ userEnteredValue }) =>
    operandAt(userEnteredValue, place),
  );
  const { type } = condition;
  if (type === 'CUSTOM_FORMULA') return toTruth(operands[0] ?? null) === true;
  if (type === 'BLANK') return cell.text === '';
  if (type === 'NOT_BLANK') return cell.text !== '';
  if (type === 'BOOLEAN') return typeof cell.value === 'boolean';
  if (type === 'ONE_OF_LIST') return operands.some((one) => textOf(one) === cell.text);
  if (type === 'ONE_OF_RANGE')
    return choicesOf(condition, place.evaluator, place.sheet).includes(cell.text);
  if (type.startsWith('TEXT_')) return meetsText(type, cell.text, textOf(operands[0] ?? null));
  return meetsNumber(type, cell.value, operands.map(toNumber));
}

/** The list a validation offers; empty when it offers none. */
export function choicesOf(
  condition: BooleanCondition,
  evaluator: Evaluator,
  sheet: SheetState,
): string[] {
  const values = (condition.values ?? []).map((one) => one.userEnteredValue);
  if (condition.type === 'ONE_OF_LIST') return values;
  const [formula = ''] = values;
  if (condition.type !== 'ONE_OF_RANGE') return [];
  const grid = evaluator.rangeOf(formula.startsWith('=') ? formula : `=${formula}`, sheet);
  const choices: string[] = [];
  for (let row = 0; row < (grid?.rows ?? 0); row += 1) {
    for (let column = 0; column < (grid?.columns ?? 0); column += 1) {
      const text = textOf(grid?.at(row, column) ?? null);
      if (text !== '') choices.push(text);
    }
  }
  return choices;
}

function operandAt(text: string, place: ConditionPlace): Scalar {
  if (!text.startsWith('=')) return text;
  const { evaluator, sheet, origin, row, column } = place;
  return evaluator.conditionAt(text, sheet, origin, row, column);
}

function textOf(value: Scalar): string {
  if (value instanceof FormulaError) return value.code;
  return value === null ? '' : String(value);
}

function meetsText(type: BooleanCondition['type'], text: string, operand: string): boolean {
  const [whole, part] = [text.toLowerCase(), operand.toLowerCase()];
  switch (type) {
    case 'TEXT_CONTAINS':
      return whole.includes(part);
    case 'TEXT_NOT_CONTAINS':
      return !whole.includes(part);
    case 'TEXT_STARTS_WITH':
      return whole.startsWith(part);
    case 'TEXT_ENDS_WITH':
      return whole.endsWith(part);
    default:
      return whole === part;
  }
}

function meetsNumber(
  type: BooleanCondition['type'],
  value: Scalar,
  operands: readonly (number | FormulaError)[],
): boolean {
  if (typeof value !== 'number') return false;
  const [first = 0, second = 0] = operands;
  if (type === 'DATE_IS_VALID') return true;
  if (first instanceof FormulaError || second instanceof FormulaError) return false;
  switch (type) {
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return value > first;
    case 'NUMBER_GREATER_THAN_EQ':
    case 'DATE_ON_OR_AFTER':
      return value >= first;
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return value < first;
    case 'NUMBER_LESS_THAN_EQ':
    case 'DATE_ON_OR_BEFORE':
      return value <= first;
    case 'NUMBER_NOT_EQ':
      return value !== first;
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return value >= first && value <= second;
    case 'NUMBER_NOT_BETWEEN':
      return value < first || value > second;
    default:
      return value === first;
  }
}
