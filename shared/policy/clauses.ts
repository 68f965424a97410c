/** The register of every clause of the policy, in our own words. */
import { attendanceClauses } from './clauses/attendance.ts';
import type { ClauseEntry } from './clauses/clause.ts';
import { conductClauses } from './clauses/conduct.ts';
import { creativePostClauses } from './clauses/creative-posts.ts';
import { payClauses } from './clauses/pay.ts';
import { postClauses } from './clauses/posts.ts';

export type { Severity } from './clauses/clause.ts';

const entries = {
  ...postClauses,
  ...creativePostClauses,
  ...conductClauses,
  ...attendanceClauses,
  ...payClauses,
} as const satisfies Record<string, ClauseEntry>;

/**
 * Every id: `chapter.section.item`, where item 0 opens its section; `P<post>.<item>`; `F1` to `F3`.
 * The brackets of `P5.[6.5]` mark two items whose number in the policy is another chapter's.
 */
export type ClauseId = keyof typeof entries;

/** One clause with its id; `reason` says why no rule judges it, and is null where one does. */
export type Clause = ClauseEntry & { readonly id: ClauseId };

/** Every id, in the order of the policy. */
export const clauseIds = Object.keys(entries) as readonly ClauseId[];

/** Every clause, in the order of the policy. */
export const clauses: readonly Clause[] = clauseIds.map((id) => ({ id, ...entries[id] }));

const byId: ReadonlyMap<string, Clause> = new Map(clauses.map((clause) => [clause.id, clause]));

/** Whether the register has a clause of this id. */
export function isClauseId(id: string): id is ClauseId {
  return byId.has(id);
}

/** The clause of this id; an unknown id is a bug of the caller and throws. */
export function clauseOf(id: string): Clause {
  const clause = byId.get(id);
  if (clause === undefined) {
    throw new Error(
      `clause "${id}" is not in the register; take an id of shared/policy/clauses.ts`,
    );
  }
  return clause;
}
