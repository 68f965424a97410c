/** Reads a facts document from outside: every fault becomes a problem with its path, or the facts are whole. */
import type * as z from 'zod/mini';
import { type Problem, showValue } from '../kernel/problem.ts';
import { checkReferences } from './check-references.ts';
import { type Facts, factsDocument } from './document.ts';

export type ParsedFacts =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses JSON text; text that is not JSON is one problem at `$`. */
export function parseFactsText(text: string): ParsedFacts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problems: [{ place: '$', got: `no JSON (${reason})`, want: 'a JSON document' }],
    };
  }
  return parseFacts(value);
}

/** Checks shape first, then what only the whole document can tell: references, order, duplicates. */
export function parseFacts(value: unknown): ParsedFacts {
  const parsed = factsDocument.safeParse(value);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, value) };
  const problems = checkReferences(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, facts: parsed.data };
}

function problemsOf(issues: readonly z.core.$ZodIssue[], root: unknown): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        place: pathText([...issue.path, key]),
        got: 'an unknown field',
        want: 'only fields of kaoqin/facts@1',
      }));
    }
    const found = valueAt(root, issue.path);
    const want = wantOf(issue);
    return [{ place: pathText(issue.path), got: showValue(found), want }];
  });
}

/** Where our own words are missing, the shape that was expected. */
function wantOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message === 'Invalid input') {
    return issue.expected === 'array' ? 'a list' : `a value of type ${issue.expected}`;
  }
  return issue.message;
}

/** Writes a path as `punches[3].times[0]`; the document itself is `$`. */
export function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '$';
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
