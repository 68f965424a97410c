/** Validates request bodies and turns the first complaint into Google's wording. */
import type * as z from 'zod';
import { GoogleError, invalid } from './google-error.ts';

/** The body as the schema's type; `place` is put before the path of whatever is wrong. */
export function readBody<S extends z.ZodType>(schema: S, body: unknown, place = ''): z.infer<S> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue === undefined ? invalid('Invalid request.') : complaint(issue, place);
}

function complaint(issue: z.core.$ZodIssue, place: string): GoogleError {
  const path = printPath(place, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    return fieldViolation(
      path,
      `Invalid JSON payload received. Unknown name "${name}"${path === '' ? '' : ` at '${path}'`}: Cannot find field.`,
    );
  }
  return fieldViolation(path, `Invalid value at '${path}': ${issue.message}`);
}

function printPath(place: string, path: readonly PropertyKey[]): string {
  let text = place;
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}

function fieldViolation(field: string, description: string): GoogleError {
  return new GoogleError(400, description, [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [field === '' ? { description } : { field, description }],
    },
  ]);
}
