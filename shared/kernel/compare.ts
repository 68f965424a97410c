/** One stable order of texts everywhere: by code unit, the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}
