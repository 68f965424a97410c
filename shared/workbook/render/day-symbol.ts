/** One date of one person as the sign people know from the attendance sheet: 到 迟 退 旷 事 … */
import type { Cover, Day } from '../../facts/day.ts';
import type { LeaveKind } from '../../facts/document.ts';
import type { Finding } from '../../findings/finding.ts';
import type { DayKind } from '../../policy/calendar.ts';
import type { Session, SessionName } from '../../policy/edition.ts';
import { type Words, words } from '../../policy/words.ts';
import type { CellStyle } from './styles.ts';
import { codeOf, heaviest, styleOf } from './verdict.ts';

export interface DaySymbol {
  readonly text: string;
  readonly style: CellStyle;
}

const leaveSymbols: Readonly<Record<LeaveKind, string>> = {
  personal: '事',
  sick: '病',
  'work-injury': '工',
  marriage: '婚',
  bereavement: '丧',
  annual: '年',
  maternity: '产',
  comp: '补',
};

/** Every sign with its meaning, for the foot of the month. */
export const symbolLegend: readonly (readonly [string, Words])[] = [
  ['到', words('出勤', 'present')],
  ['迟', words('迟到', 'late')],
  ['退', words('早退', 'left early')],
  ['旷', words('旷工', 'absent')],
  ['免', words('已说明，不计', 'explained, not counted')],
  ['缺', words('缺卡，待说明', 'a punch is missing')],
  ['?', words('暂不能判断', 'not known yet')],
  ['事', words('事假', 'personal leave')],
  ['病', words('病假', 'sick leave')],
  ['婚', words('婚假', 'marriage leave')],
  ['丧', words('丧假', 'bereavement leave')],
  ['年', words('年假', 'annual leave')],
  ['产', words('产假', 'maternity leave')],
  ['工', words('工伤假', 'work injury')],
  ['补', words('补休', 'time off in lieu')],
  ['外', words('因公外出', 'out on business')],
  ['加', words('非排班日出勤', 'present on a day off')],
  ['休', words('休息', 'rest')],
  ['节', words('节假日', 'holiday')],
  ['上 / 下', words('只指上午 / 下午', 'morning / afternoon only')],
  ['两字', words('上午和下午', 'morning, then afternoon')],
];

export const presentDay: DaySymbol = { text: '到', style: 'centre' };

/** A date on which nothing was due and nothing happened. */
export function offDay(kind: DayKind): DaySymbol {
  return kind === 'holiday' ? { text: '节', style: 'holiday' } : { text: '休', style: 'rest' };
}

/** A date worth a look; `findings` are those of the person and date. */
export function symbolOfDay(day: Day, findings: readonly Finding[]): DaySymbol {
  const counted = findings.filter((finding) => signs[finding.rule] !== undefined);
  const style = counted.length > 0 ? styleOf(heaviest(counted.map(codeOf))) : plainStyle(day);
  if (day.sessions.length === 0) {
    const off = day.extra?.length ? '加' : offDay(day.kind).text;
    return { text: doubtSign(findings) ?? off, style: counted.length > 0 ? style : 'rest' };
  }
  const doubt = doubtSign(findings);
  if (doubt !== null) return { text: doubt, style };
  const halves = day.sessions.map((session) => ({
    name: session.name,
    sign: sessionSign(day, session, counted),
  }));
  return { text: joinHalves(halves), style };
}

/** Sign a rule leaves on the day; rules without one do not change it. */
const signs: Readonly<Record<string, string>> = {
  absence: '旷',
  'late-arrival': '迟',
  'early-departure': '退',
  'missing-punch': '缺',
  'record-unreadable': '?',
  'calendar-missing': '?',
};

function doubtSign(findings: readonly Finding[]): string | null {
  const open = findings.filter(({ outcome }) => outcome === 'unknown');
  if (open.some(({ rule }) => rule === 'missing-punch')) return '缺';
  return open.some(({ rule }) => signs[rule] !== undefined) ? '?' : null;
}

function sessionSign(day: Day, session: Session, findings: readonly Finding[]): string {
  const found = findings.find((finding) => isAbout(finding, day, session.name));
  if (found) {
    return found.outcome === 'excused' || found.state === 'excused'
      ? '免'
      : (signs[found.rule] ?? '?');
  }
  const cover = day.covers.find((one) => one.start < session.end && one.end > session.start);
  if (cover && !day.worked.includes(session.name)) return coverSign(cover);
  return '到';
}

function coverSign(cover: Cover): string {
  return cover.by === 'outing' ? '外' : leaveSymbols[cover.record.kind];
}

/** A whole day's absence is about both halves; less than that lies where the gap is longest. */
function isAbout(finding: Finding, day: Day, session: SessionName): boolean {
  if (finding.rule === 'absence' && (finding.measures['days'] ?? 0) >= 1) return true;
  if (finding.id.endsWith('.am')) return session === 'am';
  if (finding.id.endsWith('.pm')) return session === 'pm';
  if (finding.rule === 'late-arrival') return session === day.sessions[0]?.name;
  if (finding.rule === 'early-departure') return session === day.sessions.at(-1)?.name;
  const gaps = [...(day.gaps ?? [])].sort((a, b) => b.end - b.start - (a.end - a.start));
  return session === (gaps[0]?.session ?? day.sessions[0]?.name);
}

/** `事`, `上旷`, or both signs in order; a half that was worked needs no sign beside one that was not. */
function joinHalves(
  halves: readonly { readonly name: SessionName; readonly sign: string }[],
): string {
  const [first, second] = halves;
  if (!first || !second || first.sign === second.sign) return first?.sign ?? '';
  if (second.sign === '到' && (first.sign === '迟' || first.sign === '退')) return first.sign;
  if (first.sign === '到' && (second.sign === '迟' || second.sign === '退')) return second.sign;
  if (first.sign !== '到' && second.sign !== '到') return first.sign + second.sign;
  return first.sign === '到' ? `下${second.sign}` : `上${first.sign}`;
}

function plainStyle(day: Day): CellStyle {
  return day.covers.length > 0 ? 'leave' : 'centre';
}
