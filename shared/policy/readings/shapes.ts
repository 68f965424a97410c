/** The kinds of value a reading may take, and the constructors that keep each value's type. */
import type { ClauseId } from '../clauses.ts';
import type { Words } from '../words.ts';
import type { ReadingId } from './question.ts';

/** Where a reading comes from and what its value decides. */
export interface About {
  /** The open question it answers. */
  readonly reading: ReadingId;
  readonly clause: ClauseId;
  readonly meaning: Words;
}

/** One of a few named or numbered answers. */
export interface ChoiceReading<Value extends string | number = string | number> extends About {
  readonly kind: 'choice';
  readonly choices: readonly Value[];
  readonly default: Value;
}

/** Yes or no. */
export interface FlagReading extends About {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** A whole number within bounds, both included. */
export interface WholeReading extends About {
  readonly kind: 'whole';
  readonly from: number;
  readonly to: number;
  readonly default: number;
}

/** A whole number within bounds, or null where the policy sets none. */
export interface OptionalWholeReading extends About {
  readonly kind: 'optionalWhole';
  readonly from: number;
  readonly to: number;
  readonly default: number | null;
}

/** Any number of the choices, each at most once, in the order of `choices`; may be empty. */
export interface ListReading<Value extends string = string> extends About {
  readonly kind: 'list';
  readonly choices: readonly Value[];
  readonly default: readonly Value[];
}

/** A fine in yuan from this many minutes on, until the next step begins. */
export interface ScheduleStep {
  readonly fromMinutes: number;
  readonly amount: number;
}

/** Steps in rising order of minutes; an empty schedule names no amount. */
export interface ScheduleReading extends About {
  readonly kind: 'schedule';
  readonly default: readonly ScheduleStep[];
}

/** A name, such as the role that approves; never blank. */
export interface TextReading extends About {
  readonly kind: 'text';
  readonly default: string;
}

/** Any reading, whatever its value. */
export type Reading =
  | ChoiceReading
  | FlagReading
  | WholeReading
  | OptionalWholeReading
  | ListReading
  | ScheduleReading
  | TextReading;

/** Declares a reading that is one of `choices`. */
export function choice<const Value extends string | number>(
  choices: readonly Value[],
  standard: NoInfer<Value>,
  about: About,
): ChoiceReading<Value> {
  return { kind: 'choice', choices, default: standard, ...about };
}

/** Declares a yes-or-no reading. */
export function flag(standard: boolean, about: About): FlagReading {
  return { kind: 'flag', default: standard, ...about };
}

/** Declares a reading that is a whole number between two bounds. */
export function whole(
  standard: number,
  bounds: { readonly from: number; readonly to: number },
  about: About,
): WholeReading {
  return { kind: 'whole', ...bounds, default: standard, ...about };
}

/** Declares a whole number that may also be absent. */
export function optionalWhole(
  standard: number | null,
  bounds: { readonly from: number; readonly to: number },
  about: About,
): OptionalWholeReading {
  return { kind: 'optionalWhole', ...bounds, default: standard, ...about };
}

/** Declares a reading that picks any of `choices`. */
export function list<const Value extends string>(
  choices: readonly Value[],
  standard: readonly NoInfer<Value>[],
  about: About,
): ListReading<Value> {
  return { kind: 'list', choices, default: standard, ...about };
}

/** Declares a fine schedule by minutes. */
export function schedule(standard: readonly ScheduleStep[], about: About): ScheduleReading {
  return { kind: 'schedule', default: standard, ...about };
}

/** Declares a reading that is a name. */
export function text(standard: string, about: About): TextReading {
  return { kind: 'text', default: standard, ...about };
}
