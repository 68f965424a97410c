/** The period a report is for, as its kind writes it: a month, a quarter, a week or a day. */
import { parseLocalDate } from '../../kernel/local-date.ts';
import { padTwo } from '../../kernel/minutes.ts';
import { timeOfText } from '../serial.ts';

type PeriodUnit = 'month' | 'quarter' | 'week' | 'date';

function unitOf(kind: string): PeriodUnit {
  if (kind.startsWith('monthly')) return 'month';
  if (kind.startsWith('quarterly')) return 'quarter';
  return kind.startsWith('weekly') ? 'week' : 'date';
}

/** Key of the words that say how this kind's period is written. */
export function wantedPeriod(kind: string): PeriodUnit {
  return unitOf(kind);
}

/** `2025-03`, `2025-Q1`, `2025-W11` or `2025-03-10`; null: not a period of that kind. */
export function periodOf(kind: string, text: string): string | null {
  switch (unitOf(kind)) {
    case 'month':
      return monthText(text);
    case 'quarter':
      return numbered(text, /^(\d{4})(?:-?Q|年第?)([1-4])(?:季度?)?$/i, (part) => `Q${part}`);
    case 'week':
      return weekText(text);
    case 'date':
      return timeOfText(text)?.date ?? null;
  }
}

/** A month typed as `2025-03` often turns into its first day. */
function monthText(text: string): string | null {
  if (parseLocalDate(text) !== null) return text.endsWith('-01') ? text.slice(0, 7) : null;
  const match = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)$/.exec(text);
  const month = Number(match?.[2] ?? match?.[3]);
  return match && month >= 1 && month <= 12 ? `${match[1]}-${padTwo(month)}` : null;
}

function weekText(text: string): string | null {
  const written = numbered(text, /^(\d{4})(?:-?W|年第?)(\d{1,2})周?$/i, (part) => {
    return `W${padTwo(Number(part))}`;
  });
  const week = Number(written?.slice(6));
  return week >= 1 && week <= 53 ? written : null;
}

function numbered(text: string, pattern: RegExp, write: (part: string) => string): string | null {
  const match = pattern.exec(text);
  return match?.[1] && match[2] ? `${match[1]}-${write(match[2])}` : null;
}
