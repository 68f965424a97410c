/** Every reading: the chosen answer where the policy is silent, open or contradicts itself. */
import { absenceReadings } from './readings/absence.ts';
import { attendanceQuestions } from './readings/attendance-questions.ts';
import { leaveReadings } from './readings/leave.ts';
import { leaveAndPayQuestions } from './readings/leave-and-pay-questions.ts';
import { formatValue, type Parsed, parseValue } from './readings/parse.ts';
import { payReadings } from './readings/pay.ts';
import { presenceReadings } from './readings/presence.ts';
import type { OpenQuestion, ReadingId } from './readings/question.ts';
import type { Reading } from './readings/shapes.ts';
import { type Words, words } from './words.ts';

export type { Parsed } from './readings/parse.ts';
export type { OpenQuestion, ReadingId } from './readings/question.ts';
export type { Reading, ScheduleStep } from './readings/shapes.ts';

/** All readings by name; the default follows the literal words, or is the lighter for staff where those are open. */
export const readings = {
  ...absenceReadings,
  ...presenceReadings,
  ...leaveReadings,
  ...payReadings,
} as const satisfies Record<string, Reading>;

/** What each reading answers, and why its default was chosen. */
export const readingQuestions: Readonly<Record<ReadingId, OpenQuestion>> = {
  ...attendanceQuestions,
  ...leaveAndPayQuestions,
};

/** The open questions no parameter can answer. */
export const readingsWithoutParameter: readonly {
  readonly reading: ReadingId;
  readonly reason: Words;
}[] = [
  {
    reading: 'A44',
    reason: words(
      '解释权只作文字展示，改动由制度版本记录。',
      'Interpretation is shown as text only; the record of editions keeps each change.',
    ),
  },
];

/** The name of a reading, `group.parameter`. */
export type ReadingName = keyof typeof readings;

/** The values in force, by parameter name. */
export type ReadingValues = {
  readonly [Name in ReadingName]: (typeof readings)[Name]['default'];
};

type GroupOf<Name> = Name extends `${infer Group}.${string}` ? Group : never;

type ParameterOf<Name, Group extends string> = Name extends `${Group}.${infer Parameter}`
  ? Parameter
  : never;

/** The values in force as rules read them: `terms.late.graceMinutes`. */
export type Terms = {
  readonly [Group in GroupOf<ReadingName>]: {
    readonly [Name in Extract<ReadingName, `${Group}.${string}`> as ParameterOf<
      Name,
      Group
    >]: ReadingValues[Name];
  };
};

/** Every name, in the order of the register. */
export const readingNames = Object.keys(readings) as readonly ReadingName[];

/** The value of each reading that nobody has switched. */
export const defaultReadings = Object.fromEntries(
  Object.entries(readings).map(([name, reading]) => [name, reading.default]),
) as ReadingValues;

/** Whether `name` is a reading. */
export function isReadingName(name: string): name is ReadingName {
  return Object.hasOwn(readings, name);
}

/** Reads a value given from outside; text is taken as a cell would hold it. */
export function parseReading<Name extends ReadingName>(
  name: Name,
  value: unknown,
): Parsed<ReadingValues[Name]> {
  return parseValue(readings[name], value) as Parsed<ReadingValues[Name]>;
}

/** Writes a value as a cell holds it; `parseReading` reads it back. */
export function formatReading(value: ReadingValues[ReadingName]): string {
  return formatValue(value);
}

/** Groups flat values by the part of the name before the dot. */
export function nestReadings(values: ReadingValues): Terms {
  const nested: Record<string, Record<string, unknown>> = {};
  for (const name of readingNames) {
    const [group = '', parameter = ''] = name.split('.');
    let own = nested[group];
    if (!own) {
      own = {};
      nested[group] = own;
    }
    own[parameter] = values[name];
  }
  return nested as Terms;
}
