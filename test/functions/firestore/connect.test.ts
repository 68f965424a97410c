/** The door to Firestore when nobody answers, and when the program itself is wrong. */
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertBatch } from '../../../functions/adapters/firestore/batch.ts';
import { connectFirestore } from '../../../functions/adapters/firestore/connect.ts';
import type { Documents } from '../../../functions/adapters/firestore/documents.ts';

describe('a server that never answers', () => {
  let server: Server;
  let documents: Documents;
  const sockets: Socket[] = [];
  beforeEach(async () => {
    server = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    documents = connectFirestore({
      projectId: 'kaoqin-silent',
      emulator: `127.0.0.1:${port}`,
      deadlineMilliseconds: 50,
    });
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await documents.close();
    server.close();
  });

  test.each<[string, (door: Documents) => Promise<unknown>]>([
    ['reading 1 documents', (door) => door.read(['teams/a'])],
    ['listing teams', (door) => door.list({ collection: 'teams' })],
    ['creating 1 documents', (door) => door.create([{ path: 'teams/a', fields: { a: 1 } }])],
  ])('is not waited for: %s', async (what, call) => {
    await expect(call(documents)).rejects.toThrow(`no answer within 50 ms while ${what}`);
    await expect(call(documents)).rejects.toMatchObject({ code: 4 });
    await documents.close();
    await expect(call(documents)).rejects.toThrow(`closed before ${what}`);
  });
});

describe('a batch', () => {
  const document = { path: 'teams/a', fields: { text: 'x' } };

  test('below the limit and with different paths is sent', () => {
    expect(() => assertBatch([document, { ...document, path: 'teams/b' }])).not.toThrow();
  });

  test.each([
    ['too large', [{ path: 'teams/a', fields: { text: 'x'.repeat(3 * 1024 * 1024) } }]],
    ['empty', []],
    ['twice at one path', [document, document]],
  ])('%s is a bug and is not sent', (_what, batch) => {
    expect(() => assertBatch(batch)).toThrow('Firestore: a batch');
  });
});
