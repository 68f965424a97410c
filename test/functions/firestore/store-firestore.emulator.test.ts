/** The Firestore store: the common contract. */
import { describe } from 'vitest';
import { storeContract } from '../store-contract.ts';
import { Database, isMissing } from './emulator.ts';

describe.skipIf(isMissing)('on the emulator', () => {
  storeContract('Firestore', async () => {
    const database = await Database.create();
    return {
      store: database.open(),
      reopen: async () => database.open(),
      destroy: () => database.close(),
    };
  });
});
