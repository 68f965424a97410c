/** Writes docs/schema: the two public documents as JSON Schema, made from the schemas that judge them. */
import * as z from 'zod/mini';
import { assessmentDocument, factsDocument } from '../../shared/index.ts';
import { assessmentDescriptions } from './assessment-descriptions.ts';
import { describeFields, type JsonSchema } from './describe-fields.ts';
import { factsDescriptions } from './facts-descriptions.ts';
import { readingsSchema } from './readings-schema.ts';

/** Paths of the schemas, from the project's root. */
export const factsSchemaPath = 'docs/schema/kaoqin-facts-1.schema.json';
export const assessmentSchemaPath = 'docs/schema/kaoqin-assessment-1.schema.json';

/** What a writer of facts has to hold to: defaults may be left out, unknown fields are refused. */
export function factsSchema(): JsonSchema {
  const schema = toJsonSchema(factsDocument);
  if (!schema.properties?.readings) throw new Error('the facts document has no readings');
  // To the parser of shapes a reading may be anything; its own parser knows better.
  schema.properties.readings = { ...readingsSchema(), default: {} };
  return finished(schema, 'urn:kaoqin:facts:1', 'kaoqin/facts@1', factsDescriptions);
}

/** What a reader of assessments may count on: later versions may add fields, so unknown ones are allowed. */
export function assessmentSchema(): JsonSchema {
  return finished(
    toJsonSchema(assessmentDocument),
    'urn:kaoqin:assessment:1',
    'kaoqin/assessment@1',
    assessmentDescriptions,
  );
}

/** The text of a schema as its file holds it. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function toJsonSchema(document: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(document, {
    io: 'input',
    override({ jsonSchema }) {
      // The pattern alone would allow 30 February; the parser does not.
      if (jsonSchema.pattern === datePattern) jsonSchema.format = 'date';
    },
  });
}

const datePattern = String.raw`^\d{4}-\d{2}-\d{2}$`;

function finished(
  schema: JsonSchema,
  id: string,
  title: string,
  descriptions: Readonly<Record<string, string>>,
): JsonSchema {
  const { $schema, ...rest } = describeFields(schema, descriptions);
  return { ...($schema ? { $schema } : {}), $id: id, title, ...rest };
}
