/** Text shown to people, always in both languages of the team. */

/** One text in Chinese and in English; the two say the same thing. */
export interface Words {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** Pairs a Chinese text with its English one. */
export function words(zhCN: string, en: string): Words {
  return { 'zh-CN': zhCN, en };
}
