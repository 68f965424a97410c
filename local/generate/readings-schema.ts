/** The readings of a facts document as JSON Schema: each known name with what it may be. */
import { type Reading, readingNames, readings } from '../../shared/index.ts';
import type { JsonSchema } from './describe-fields.ts';

/** An object of the known names; anything else is refused, as the parser does. */
export function readingsSchema(): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(readingNames.map((name) => [name, schemaOf(readings[name])])),
    additionalProperties: false,
  };
}

function schemaOf(reading: Reading): JsonSchema {
  const described = { description: reading.meaning.en, default: plain(reading.default) };
  const value = valueSchema(reading);
  // Every value may also be written as its cell would hold it.
  return value.type === 'string'
    ? { ...value, ...described }
    : { anyOf: [value, { type: 'string' }], ...described };
}

function valueSchema(reading: Reading): JsonSchema {
  switch (reading.kind) {
    case 'choice':
      return reading.choices.every((choice) => typeof choice === 'string')
        ? { type: 'string', enum: [...reading.choices] }
        : { enum: [...reading.choices] };
    case 'flag':
      return { type: 'boolean' };
    case 'whole':
      return { type: 'integer', minimum: reading.from, maximum: reading.to };
    case 'optionalWhole':
      return { type: ['integer', 'null'], minimum: reading.from, maximum: reading.to };
    case 'list':
      return {
        type: 'array',
        items: { type: 'string', enum: [...reading.choices] },
        uniqueItems: true,
      };
    case 'schedule':
      return {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            fromMinutes: { type: 'integer', minimum: 1 },
            amount: { type: 'number', minimum: 0 },
          },
          required: ['fromMinutes', 'amount'],
          additionalProperties: false,
        },
      };
    case 'text':
      return { type: 'string', pattern: String.raw`\S` };
  }
}

/** A copy that JSON can hold, whatever the kind. */
function plain(value: Reading['default']): JsonSchema['default'] {
  return structuredClone(value);
}
