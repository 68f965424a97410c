/** The lock file names every platform's packages: npm drops them when it installs over an existing folder. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** Folders in which a package may find another, nearest first. */
function placesOf(path: string, name: string): string[] {
  const parts = path.split('/node_modules/');
  return parts.map((_, index) =>
    [...parts.slice(0, parts.length - index), name].join('/node_modules/'),
  );
}

test('every optional package of a locked one is locked as well', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        ![...placesOf(path, name), `node_modules/${name}`].some((place) => place in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});
