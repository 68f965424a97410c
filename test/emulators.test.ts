/** A machine without the emulator says so, once, and CI does not accept it. */
import { afterEach, expect, test, vi } from 'vitest';
import { announce, findFirestoreEmulator } from './emulators.ts';

afterEach(() => vi.unstubAllEnvs());

test('the emulator is not found where neither gcloud nor Java is', async () => {
  vi.stubEnv('PATH', '/nowhere');
  expect(await findFirestoreEmulator()).toBeNull();
});

test('a missing emulator is announced with the way to get it', () => {
  expect(announce(null, 4, false)).toBe(
    'Firestore emulator: not installed, 4 suites skipped (gcloud components install cloud-firestore-emulator, and Java 17 or later on the PATH)',
  );
});

test('a missing emulator fails the run that requires it', () => {
  expect(() => announce(null, 4, true)).toThrow('KAOQIN_REQUIRE_EMULATOR');
});

test('a found emulator is announced by its path', () => {
  expect(announce('/sdk/emulator.jar', 4, true)).toBe(
    'Firestore emulator: /sdk/emulator.jar, running those suites',
  );
});
