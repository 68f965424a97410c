/** Starts one Firestore emulator for the whole run, when a suite that needs it is about to run. */
import type { TestProject } from 'vitest/node';
import { announce, findFirestoreEmulator, startFirestoreEmulator } from './emulators.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `host:port`, or null when the emulator is not installed: then its suites skip themselves. */
    readonly firestoreEmulator: string | null;
  }
}

/** Suites that need the emulator carry this in their name. */
const emulatorSuite = '.emulator.test.ts';

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  project.provide('firestoreEmulator', null);
  const suites = await findSuites(project);
  if (suites.length === 0) return undefined;
  const jar = await findFirestoreEmulator();
  console.log(announce(jar, suites.length, process.env['KAOQIN_REQUIRE_EMULATOR'] === '1'));
  if (jar === null) return undefined;
  const emulator = await startFirestoreEmulator(jar);
  project.provide('firestoreEmulator', emulator.host);
  return () => emulator.stop();
}

/** Those of this run, which may have been narrowed to a few files. */
async function findSuites(project: TestProject): Promise<string[]> {
  const { testFiles } = await project.globTestFiles(filtersOf(project.vitest));
  return testFiles.filter((file) => file.endsWith(emulatorSuite));
}

/** The names given on the command line; vitest does not declare them, so without them all is wanted. */
function filtersOf(vitest: object): string[] {
  const filters = 'filenamePattern' in vitest ? vitest.filenamePattern : undefined;
  return Array.isArray(filters) ? filters.filter((filter) => typeof filter === 'string') : [];
}
