/** Reads one value of a reading from JSON or from a cell, and writes it back. */
import type { Reading, ScheduleStep } from './shapes.ts';

/** A value that was understood, or what stood there and what is wanted instead. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly got: string; readonly want: string };

/**
 * Reads `value` as the reading's kind of value.
 * A cell only knows text, so text is also taken: `4`, `true`, `late, early`, `none`, `1:20, 31:50`.
 */
export function parseValue(reading: Reading, value: unknown): Parsed<unknown> {
  const understood = understand(reading, typeof value === 'string' ? value.trim() : value);
  if (understood === undefined) return { ok: false, got: show(value), want: want(reading) };
  return { ok: true, value: understood };
}

/** Writes a value the way `parseValue` reads it from a cell. */
export function formatValue(value: unknown): string {
  if (value === null) return 'none';
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return 'none';
  return value.map((part) => (isStep(part) ? stepText(part) : String(part))).join(', ');
}

function stepText(step: ScheduleStep): string {
  return `${step.fromMinutes}:${step.amount}`;
}

function want(reading: Reading): string {
  switch (reading.kind) {
    case 'choice':
      return reading.choices.length === 1
        ? String(reading.choices[0])
        : `one of ${reading.choices.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'whole':
      return `a whole number from ${reading.from} to ${reading.to}`;
    case 'optionalWhole':
      return `a whole number from ${reading.from} to ${reading.to}, or none`;
    case 'list':
      return `any of ${reading.choices.join(', ')}, each at most once, or none`;
    case 'schedule':
      return 'steps with rising minutes and an amount in yuan, such as 1:20, 31:50, or none';
    case 'text':
      return 'a name that is not blank';
  }
}

/** The value, or undefined where it is not of the reading's kind. */
function understand(reading: Reading, value: unknown): unknown {
  switch (reading.kind) {
    case 'choice':
      return typeof value === 'string' || typeof value === 'number'
        ? reading.choices.find((known) => String(known) === String(value))
        : undefined;
    case 'flag':
      return truth(value);
    case 'whole':
      return within(reading, value);
    case 'optionalWhole':
      return value === null || value === 'none' ? null : within(reading, value);
    case 'list':
      return subset(reading.choices, value);
    case 'schedule':
      return steps(value);
    case 'text':
      return typeof value === 'string' && value !== '' ? value : undefined;
  }
}

function truth(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const lower = value.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
}

function within(
  bounds: { readonly from: number; readonly to: number },
  value: unknown,
): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) return undefined;
  return number >= bounds.from && number <= bounds.to ? number : undefined;
}

/** Sorted as declared, so that two spellings of one list are one value. */
function subset(choices: readonly string[], value: unknown): readonly string[] | undefined {
  const parts: unknown = typeof value === 'string' ? partsOf(value) : value;
  if (!Array.isArray(parts) || new Set(parts).size !== parts.length) return undefined;
  if (!parts.every((part) => choices.includes(part))) return undefined;
  return choices.filter((known) => parts.includes(known));
}

function steps(value: unknown): readonly ScheduleStep[] | undefined {
  const parts: unknown = typeof value === 'string' ? partsOf(value).map(stepOf) : value;
  if (!Array.isArray(parts) || !parts.every(isStep)) return undefined;
  let lastMinutes = 0;
  for (const step of parts) {
    if (step.fromMinutes <= lastMinutes) return undefined;
    lastMinutes = step.fromMinutes;
  }
  return parts;
}

/** Splits a cell's list; people type the Chinese comma and enumeration mark as well. */
function partsOf(text: string): readonly string[] {
  return text === 'none' ? [] : text.split(/[,\uff0c\u3001]/).map((part) => part.trim());
}

function stepOf(text: string): ScheduleStep | undefined {
  const match = /^(\d+)\s*[:\uff1a]\s*(\d+(?:\.\d{1,2})?)$/.exec(text);
  return match ? { fromMinutes: Number(match[1]), amount: Number(match[2]) } : undefined;
}

function isStep(value: unknown): value is ScheduleStep {
  if (typeof value !== 'object' || value === null) return false;
  if (!('fromMinutes' in value) || !('amount' in value) || Object.keys(value).length !== 2) {
    return false;
  }
  const { fromMinutes, amount } = value;
  return Number.isInteger(fromMinutes) && Number(fromMinutes) >= 1 && isYuan(amount);
}

function isYuan(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && /^\d+(\.\d{1,2})?$/.test(String(value));
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
