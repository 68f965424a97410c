/** Numbers in words: minutes, days, money and ranks. */
import { type Words, words } from '../../policy/words.ts';

/** `45 分钟`; from two hours on with the hours beside it, so that the sum can be checked. */
export function minutesWords(minutes: number): Words {
  if (minutes < 120) return words(`${minutes} 分钟`, `${minutes} min`);
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  return words(
    `${minutes} 分钟（${hours} 小时${rest === 0 ? '' : ` ${rest} 分`}）`,
    `${minutes} min (${hours} h${rest === 0 ? '' : ` ${rest} min`})`,
  );
}

/** `0.5 天` */
export function daysWords(days: number): Words {
  return words(`${days} 天`, `${days} ${days > 1 ? 'days' : 'day'}`);
}

/** `100 元`; a sign stands before the figure. */
export function yuanWords(yuan: number): Words {
  const figure = yuanFigure(yuan);
  return words(`${figure} 元`, `CNY ${figure}`);
}

/** The bare figure: `300`, `13.33`, `−40`. */
export function yuanFigure(yuan: number): string {
  const size = Math.abs(yuan);
  const figure = Number.isInteger(size) ? String(size) : size.toFixed(2);
  return yuan < 0 ? `−${figure}` : figure;
}

/** `+100` or `−300`: a movement in the ledger. */
export function signedYuanFigure(yuan: number): string {
  return yuan > 0 ? `+${yuanFigure(yuan)}` : yuanFigure(yuan);
}

/** `第 2 次`, `2nd time`. */
export function rankWords(rank: number): Words {
  const teens = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = teens ? 'th' : (endings[rank % 10] ?? 'th');
  return words(`第 ${rank} 次`, `${rank}${ending} time`);
}

const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
