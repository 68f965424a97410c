/** What every text shown to people must be: said in both languages, whole, and free of leftovers. */
import { expect } from 'vitest';
import type { Words } from '../../shared/policy/words.ts';

const leftovers = /undefined|null|NaN|\[object|\$\{| {2}|。。|\.\.|：：|（）|\(\)/;

/** Both languages are there, differ, and hold no trace of a value that was missing. */
export function expectSound(text: Words, about: string): void {
  expect(text['zh-CN'], about).toMatch(/\p{Script=Han}/u);
  expect(text.en, about).toMatch(/[a-z]/);
  expect(text.en, about).not.toBe(text['zh-CN']);
  expect(text['zh-CN'], about).not.toMatch(leftovers);
  expect(text.en, about).not.toMatch(leftovers);
}

/** Words that blame; no text of ours may hold one. */
export const shaming =
  /偷懒|懒散|态度差|屡教|恶劣|活该|批评教育|lazy|slack|shame|guilty|offen[cd]|culprit|bad attitude/i;
