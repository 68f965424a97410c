/** The Firestore store over documents in memory: the contract and every fault, without an emulator. */
import { describe } from 'vitest';
import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { storeContract } from '../store-contract.ts';
import { crashMatrix } from './crash-matrix.ts';
import { MemoryDocuments } from './memory-documents.ts';
import { smallLimits } from './nights.ts';

storeContract('Firestore over memory', async () => {
  const documents = new MemoryDocuments();
  const open = () => new FirestoreStore(documents);
  return { store: open(), reopen: async () => open(), destroy: () => documents.close() };
});

describe('over memory', () => {
  let teams = 0;
  crashMatrix(
    () => new MemoryDocuments(smallLimits),
    () => {
      teams += 1;
      return `team-${teams}`;
    },
  );
});
