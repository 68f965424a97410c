/** Adds descriptions to the fields of a JSON Schema; a description without its field throws. */
import type * as z from 'zod/mini';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Field paths are written `leaves[].approvals[].at`; the empty path is the document itself. Fields without a
 * description stay as they are: their name says it all.
 */
export function describeFields(
  schema: JsonSchema,
  descriptions: Readonly<Record<string, string>>,
): JsonSchema {
  const described = structuredClone(schema);
  for (const [path, description] of Object.entries(descriptions)) {
    const field = path === '' ? described : fieldAt(described, path);
    field.description = description;
  }
  return described;
}

function fieldAt(schema: JsonSchema, path: string): JsonSchema {
  let at = schema;
  for (const name of path.split(/\.|(?=\[\])/)) {
    const next = name === '[]' ? itemsOf(at) : objectOf(at).properties?.[name];
    if (typeof next !== 'object') {
      throw new Error(`the description of "${path}" belongs to no field; mend or drop it`);
    }
    at = next;
  }
  return at;
}

/** The items of a list; a tuple has none in common. */
function itemsOf(schema: JsonSchema): JsonSchema | undefined {
  const { items } = schema;
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

/** The object itself, or the one of its alternatives that is an object. */
function objectOf(schema: JsonSchema): JsonSchema {
  return schema.anyOf?.find((one) => one.type === 'object') ?? schema;
}
