/** One finding as a short line for a cell, and the code that colours it. */
import type { Finding } from '../../findings/finding.ts';
import type { PrintedSanction } from '../../notices/assessment.ts';
import {
  amountWords,
  daysWords,
  findingName,
  minutesWords,
  outcomeWords,
  standingWords,
} from '../../notices/phrases.ts';
import { groupBy } from '../group-by.ts';
import type { CellStyle, VerdictCode } from './styles.ts';
import { verdictCodes } from './styles.ts';

export function codeOf(finding: Finding): VerdictCode {
  if (finding.state === 'waived') return 'V';
  if (finding.outcome === 'excused' || finding.state === 'excused') return 'E';
  if (finding.outcome === 'unknown') return 'U';
  return finding.state === 'final' ? 'B' : 'P';
}

export function styleOf(code: VerdictCode): CellStyle {
  const entry = verdictCodes.find((candidate) => candidate.code === code);
  if (!entry) throw new Error(`no style for verdict code ${code}`);
  return entry.style;
}

/** The heaviest code of several. */
export function heaviest(codes: readonly VerdictCode[]): VerdictCode {
  const found = verdictCodes.find(({ code }) => codes.includes(code));
  if (!found) throw new Error('no verdict code among none');
  return found.code;
}

/** `迟到 12 分钟 · 2.2.2 · 暂定 · 03-13 前可说明`. */
export function verdictLine(finding: Finding, sanctions: readonly PrintedSanction[]): string {
  const figure = figureOf(finding);
  const name = findingName(finding)['zh-CN'];
  const fine = sanctions.find(({ kind, state }) => kind === 'fine' && state !== 'reversed');
  const isOpen = finding.state === 'provisional' && finding.outcome !== 'excused';
  return [
    figure === null ? name : `${name} ${figure}`,
    finding.clause,
    finding.outcome === 'unknown' ? outcomeWords.unknown['zh-CN'] : standingWords(finding)['zh-CN'],
    fine ? amountWords(fine)['zh-CN'] : '',
    isOpen && finding.replyBy !== null ? `${finding.replyBy.slice(5)} 前可说明` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function figureOf({ measures, outcome }: Finding): string | null {
  if (outcome === 'unknown') return null;
  if (typeof measures['days'] === 'number') return daysWords(measures['days'])['zh-CN'];
  return typeof measures['minutes'] === 'number'
    ? minutesWords(measures['minutes'])['zh-CN']
    : null;
}

/** Sanctions by the finding they rest on. */
export function sanctionsByFinding(
  sanctions: readonly PrintedSanction[],
): ReadonlyMap<string, readonly PrintedSanction[]> {
  const pairs = sanctions.flatMap((sanction) => sanction.because.map((id) => ({ id, sanction })));
  const groups = [...groupBy(pairs, ({ id }) => id)];
  return new Map(groups.map(([id, group]) => [id, group.map(({ sanction }) => sanction)]));
}
