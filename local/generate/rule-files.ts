/** Reads which rules and grounds there are from the names and heads of their files, without running them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule, or a ground of the absence rule. */
export interface RuleFile {
  /** File name without `.ts`: `2.2.2-late-arrival`. */
  readonly stem: string;
  readonly clause: string;
  /** Id of a rule; a ground has the same part of its name. */
  readonly id: string;
  /** Name it is exported by. */
  readonly exported: string;
}

/** Folder of the rules, from the project's root. */
export const rulesFolder = 'shared/rules';
/** Folder of the grounds an absence may have. */
export const groundsFolder = 'shared/rules/grounds';

const ruleHead =
  /^export const (\w+) = (?:day|person|team)Rule\(\{\s*id: '([^']+)',\s*clause: '([^']+)',/m;
const groundHead = /^export const (\w+): Ground = \{\s*clause: '([^']+)',/m;

/** Every rule, by file name. A file whose name and head differ, or that only looks like a rule, throws. */
export function readRuleFiles(root: string): RuleFile[] {
  return readFolder(root, rulesFolder, (text) => {
    const [, exported, id, clause] = ruleHead.exec(text) ?? [];
    return exported && id && clause ? { exported, id, clause } : null;
  });
}

/** Every ground of absence, by file name. */
export function readGroundFiles(root: string): RuleFile[] {
  return readFolder(root, groundsFolder, (text) => {
    const [, exported, clause] = groundHead.exec(text) ?? [];
    return exported && clause ? { exported, id: null, clause } : null;
  });
}

type Head = { exported: string; id: string | null; clause: string } | null;

function readFolder(root: string, folder: string, headOf: (text: string) => Head): RuleFile[] {
  return readdirSync(join(root, folder))
    .filter((name) => /^[0-9A-Z].*\.ts$/.test(name))
    .sort()
    .map((name) => {
      const place = `${folder}/${name}`;
      const stem = name.slice(0, -'.ts'.length);
      const [, clause = '', id = ''] = /^(.+?)-(.+)$/.exec(stem) ?? [];
      const head = headOf(readFileSync(join(root, folder, name), 'utf8'));
      if (!head) {
        throw new Error(`${place}: no rule found; export one with its id and clause first`);
      }
      if (head.clause !== clause || (head.id !== null && head.id !== id)) {
        throw new Error(
          `${place}: holds ${head.clause}-${head.id ?? id}; give the file the name of its clause and id`,
        );
      }
      return { stem, clause, id, exported: head.exported };
    });
}
