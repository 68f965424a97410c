/** The crash matrix against the official emulator. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Documents } from '../../../functions/adapters/firestore/documents.ts';
import { crashMatrix } from './crash-matrix.ts';
import { Database, isMissing } from './emulator.ts';
import { smallLimits } from './nights.ts';

describe.skipIf(isMissing)('on the emulator', () => {
  let database: Database;
  let documents: Documents;
  beforeAll(async () => {
    database = await Database.create();
    documents = database.connect();
  });
  afterAll(() => database.close());

  crashMatrix(
    () => ({ ...documents, limits: smallLimits }),
    () => randomUUID(),
    // The other two kinds say nothing about Firestore that these do not.
    ['unanswered', 'crash'],
  );
});
