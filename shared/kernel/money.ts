/** Money as whole fen inside and yuan with at most two decimals outside. */

/** Hundredths of a yuan, always a whole number. */
export type Fen = number;

/** Yuan with at most two decimals to fen; null when it has more or is not finite. */
export function fenFromYuan(yuan: number): Fen | null {
  const fen = Math.round(yuan * 100);
  return Number.isSafeInteger(fen) && Math.abs(fen / 100 - yuan) < 1e-9 ? fen : null;
}

export function yuanFromFen(fen: Fen): number {
  return fen / 100;
}

/** `amount × numerator ÷ denominator`, rounded half away from zero to whole fen, exactly. */
export function shareOf(amount: Fen, numerator: number, denominator: number): Fen {
  if (denominator <= 0) throw new Error(`cannot share by ${denominator}`);
  const product = BigInt(amount) * BigInt(numerator) * 2n;
  const divisor = BigInt(denominator);
  const rounded = (product < 0n ? product - divisor : product + divisor) / (divisor * 2n);
  return Number(rounded);
}

/** Writes yuan without a sign of currency: `300`, `13.33`. */
export function formatYuan(fen: Fen): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
