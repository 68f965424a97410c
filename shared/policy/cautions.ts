/** The cautions L1 to L26: what labour law says beside a figure, never in place of it. */
import type { CautionEntry } from './cautions/caution.ts';
import { disciplineCautions } from './cautions/discipline.ts';
import { workAndPayCautions } from './cautions/work-and-pay.ts';

const entries = { ...disciplineCautions, ...workAndPayCautions } as const;

/** The id of a caution. */
export type CautionId = keyof typeof entries;

/** One caution with its id. */
export type Caution = CautionEntry & { readonly id: CautionId };

/** Every id, L1 first. */
export const cautionIds = (Object.keys(entries) as CautionId[]).sort(
  (one, other) => Number(one.slice(1)) - Number(other.slice(1)),
) as readonly CautionId[];

/** Every caution, L1 first. */
export const cautions: readonly Caution[] = cautionIds.map((id) => ({ id, ...entries[id] }));

/** The caution of this id. */
export function cautionOf(id: CautionId): Caution {
  return { id, ...entries[id] };
}
