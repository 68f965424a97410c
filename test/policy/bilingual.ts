/** What every text shown to people must satisfy. */
import { expect } from 'vitest';
import type { Words } from '../../shared/policy/words.ts';

/** Fails, naming `place`, unless the text is Chinese on one side and English on the other. */
export function expectBilingual(text: Words, place: string): void {
  expect(text['zh-CN'], `${place} zh-CN`).toMatch(/\p{Script=Han}/u);
  expect(text['zh-CN'], `${place} zh-CN punctuation`).not.toMatch(/\p{Script=Han}[,;:?()]/u);
  expect(text.en, `${place} en`).toMatch(/[a-z]{2}/i);
  expect(text.en, `${place} en`).not.toMatch(/\p{Script=Han}/u);
}
