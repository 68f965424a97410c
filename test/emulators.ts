/** Finds, starts and stops the official Firestore emulator. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const jarInSdk = join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
const mainClass = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const rulesFile = join(import.meta.dirname, '..', 'firestore.rules');

const howToInstall =
  'gcloud components install cloud-firestore-emulator, and Java 17 or later on the PATH';

export interface Emulator {
  /** `host:port` */
  readonly host: string;
  stop(): Promise<void>;
}

/** The emulator's jar, or null when it or Java is missing. */
export async function findFirestoreEmulator(): Promise<string | null> {
  const root = sdkRootBeside() ?? (await sdkRootTold());
  const jar = root === null ? null : join(root, jarInSdk);
  if (jar === null || !existsSync(jar) || onPath('java') === null) return null;
  return jar;
}

/** The line a run begins with; throws where a run without the emulator proves too little. */
export function announce(jar: string | null, suites: number, isRequired: boolean): string {
  if (jar !== null) return `Firestore emulator: ${jar}, running those suites`;
  const missing = `Firestore emulator: not installed, ${suites} suites skipped (${howToInstall})`;
  if (isRequired) throw new Error(`${missing}; KAOQIN_REQUIRE_EMULATOR=1 does not allow that`);
  return missing;
}

/** Starts it on a free port and does not wait: `untilReady` does. */
export async function startFirestoreEmulator(jar: string): Promise<Emulator> {
  const port = await freePort();
  const options = ['--host', '127.0.0.1', '--port', String(port), '--rules', rulesFile];
  const started = spawn(
    'java',
    ['-Xmx1g', '-Duser.language=en', '-cp', jar, mainClass, 'start', ...options],
    { stdio: 'ignore' },
  );
  // A run that breaks off does not come to its teardown.
  const kill = () => started.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    started.once('exit', () => resolve());
    started.once('error', () => resolve());
  });
  return {
    host: `127.0.0.1:${port}`,
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

/** Resolves when the emulator answers; a machine with little to spare takes ten seconds. */
export async function untilReady(host: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`http://${host}/`).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(
    `Firestore emulator: no answer on ${host} in a minute; start it by hand to read what it says`,
  );
}

/** Where `gcloud` lies inside its SDK; asking gcloud itself takes seconds. */
function sdkRootBeside(): string | null {
  const gcloud = onPath('gcloud');
  if (gcloud === null) return null;
  const root = dirname(dirname(realpathSync(gcloud)));
  return existsSync(join(root, jarInSdk)) ? root : null;
}

/** For installations that start gcloud through a wrapper. */
async function sdkRootTold(): Promise<string | null> {
  if (onPath('gcloud') === null) return null;
  try {
    const { stdout } = await run('gcloud', ['info', '--format=value(installation.sdk_root)']);
    return stdout.trim();
  } catch (error) {
    console.warn(`gcloud info: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function onPath(program: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
