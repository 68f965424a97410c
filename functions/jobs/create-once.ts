/** Creates what another process may be creating at the same time. */
import { ConflictError } from '../ports.ts';

/** Another process may create the same under other words in between: then it is there, and that is enough. */
export async function createOnce(
  isThere: () => Promise<boolean>,
  create: () => Promise<void>,
): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof ConflictError) || !(await isThere())) throw error;
  }
}
