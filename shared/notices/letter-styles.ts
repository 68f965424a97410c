/** How a letter looks: inline styles, and the few rules that turn it dark. */
import type { Tone } from './letter.ts';

/** The bar beside a heading. */
export const colours: Readonly<Record<Tone, string>> = {
  news: '#b7791f',
  good: '#2f855a',
  ask: '#2b6cb0',
  plain: '#8a94a6',
};

const family =
  'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,PingFang SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif';
const ink = 'color:#1f2733';
const dim = 'color:#667085';
/** Long words and long numbers break rather than widen the page; set once, inherited by all. */
const breaks = 'overflow-wrap:anywhere;word-break:break-word';

/** Inline styles by part; none holds a quote, so each can stand in an attribute as it is. */
export const styles = {
  body: `margin:0;padding:0;background:#f3f5f8;${ink};${family};-webkit-text-size-adjust:100%`,
  page: 'background:#f3f5f8;border-collapse:collapse',
  frame: 'padding:16px 8px',
  card: `max-width:600px;width:100%;background:#ffffff;border-radius:10px;border-collapse:separate;table-layout:fixed;text-align:left;${family};${ink};${breaks}`,
  top: 'padding:22px 20px 14px',
  title: `margin:0;font-size:21px;line-height:29px;font-weight:600`,
  titleEnglish: `margin:2px 0 0;font-size:14px;line-height:20px;${dim}`,
  byline: `margin:12px 0 0;font-size:15px;line-height:23px`,
  english: `margin:2px 0 0;font-size:13px;line-height:19px;${dim}`,
  tally: 'padding:2px 14px 10px',
  tallyTable: 'border-collapse:separate;border-spacing:6px 0;table-layout:fixed',
  tallyCell: 'padding:10px 2px;border:1px solid #e4e8ee;border-radius:8px',
  tallyCount: `font-size:22px;line-height:28px;font-weight:600`,
  tallyLabel: `font-size:13px;line-height:18px`,
  tallyEnglish: `margin:0;font-size:11px;line-height:15px;${dim}`,
  section: 'padding:14px 20px 4px',
  heading: `margin:0 0 6px;padding:0 0 0 10px;font-size:16px;line-height:24px;font-weight:600`,
  headingEnglish: `margin-left:8px;font-size:13px;font-weight:400;${dim}`,
  item: 'padding:12px 0 12px;border-bottom:1px solid #e9edf2',
  itemHead: `margin:0 0 4px;font-size:15px;line-height:23px;font-weight:600`,
  line: `margin:3px 0 0;font-size:15px;line-height:23px`,
  label: dim,
  englishBlock: 'margin:8px 0 0',
  englishHead: `margin:0;font-size:13px;line-height:19px;font-weight:600;${dim}`,
  englishLine: `margin:2px 0 0;font-size:13px;line-height:19px;${dim}`,
  foot: 'padding:18px 20px 22px;background:#f8f9fb;border-radius:0 0 10px 10px',
  footLine: `margin:8px 0 0;font-size:12px;line-height:18px;${dim}`,
  footEnglish: `margin:1px 0 0;font-size:12px;line-height:17px;${dim}`,
} as const;

/** Only for clients that follow the reader's dark setting; it holds no character HTML would escape. */
export const darkRules =
  '@media (prefers-color-scheme:dark){' +
  '.page{background:#12161c !important}' +
  '.card{background:#1b2129 !important}' +
  '.foot{background:#171c23 !important}' +
  '.ink{color:#e6eaf0 !important}' +
  '.dim{color:#9aa5b4 !important}' +
  '.rule{border-color:#303946 !important}' +
  '}';
