/** Starts one Firestore emulator for the whole run, when a suite that needs it is about to run. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findFirestoreEmulator, howToInstall, startFirestoreEmulator } from './emulators.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `host:port`, or null when the emulator is not installed: then its suites skip themselves. */
    readonly firestoreEmulator: string | null;
  }
}

/** Suites that need the emulator carry this in their name. */
const emulatorSuites = '**/*.emulator.test.ts';

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const suites = globSync(emulatorSuites, { cwd: import.meta.dirname });
  project.provide('firestoreEmulator', null);
  if (!(await areWanted(project, suites))) return undefined;
  const jar = await findFirestoreEmulator();
  if (jar === null) {
    const missing = `Firestore emulator: not installed, ${suites.length} suites skipped (${howToInstall})`;
    if (process.env['KAOQIN_REQUIRE_EMULATOR'] === '1') throw new Error(missing);
    console.log(missing);
    return undefined;
  }
  console.log(`Firestore emulator: ${jar}, running those suites`);
  const emulator = await startFirestoreEmulator(jar);
  project.provide('firestoreEmulator', emulator.host);
  return () => emulator.stop();
}

/** Whether the run was narrowed to files without any of these suites. */
async function areWanted(project: TestProject, suites: readonly string[]): Promise<boolean> {
  const { testFiles } = await project.globTestFiles(filtersOf(project.vitest));
  const paths = suites.map((suite) => join(import.meta.dirname, suite));
  return testFiles.some((file) => paths.includes(file));
}

/** The names given on the command line; vitest does not declare them, so without them all is wanted. */
function filtersOf(vitest: object): string[] {
  const filters = 'filenamePattern' in vitest ? vitest.filenamePattern : undefined;
  return Array.isArray(filters) ? filters.filter((filter) => typeof filter === 'string') : [];
}
