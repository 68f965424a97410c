/** One piece of evidence as a short clause: what the record shows, with its times and minutes. */
import type { Evidence, EvidenceNote, IncidentMeasure } from '../../findings/finding.ts';
import { type Words, words } from '../../policy/words.ts';
import { momentText, spanText } from './dates.ts';
import { daysWords } from './figures.ts';
import { joinWords, named, same, shownText } from './text.ts';

/** Shows the person behind an id; the id itself when nobody has named them. */
export type NameOf = (id: string) => string;

/** The parts of one piece of evidence, ready to be said; null where nothing is recorded. */
interface Parts {
  readonly id: Words | null;
  readonly place: Words | null;
  readonly by: Words | null;
  readonly on: Words | null;
  readonly at: Words | null;
  readonly span: Words | null;
  readonly minutes: Words | null;
  readonly days: Words | null;
  readonly times: Words | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly measure: Words | null;
  readonly people: readonly string[];
  readonly count: number;
}

type Phrase = (parts: Parts) => Words;

const until = (time: string | null) =>
  time === null ? null : words(`到 ${time} 为止`, `until ${time}`);

/** A record of a kind, by its number. */
function numbered(zh: string, en: string, parts: Parts): Words {
  return parts.id === null
    ? words(zh, en)
    : words(`${zh} ${parts.id['zh-CN']}`, `${en} ${parts.id.en}`);
}

/** `<kind> <number> <what is the matter>：span，by`. */
function about(zhKind: string, enKind: string, zh: string, en: string): Phrase {
  return (parts) =>
    named(
      joinWords([numbered(zhKind, enKind, parts), words(zh, en)], ' ', ' '),
      parts.span,
      parts.days,
      parts.by,
    );
}

/** `<what is the matter> 08:30–12:00，210 分钟`. */
function stretch(zh: string, en: string): Phrase {
  return (parts) => {
    const head = joinWords([words(zh, en), parts.span], ' ', ' ');
    return joinWords([parts.on, head, parts.minutes, parts.by], '，', ', ');
  };
}

/** `应 08:30 到岗，实际 08:38，晚 8 分钟`. */
function arrival(parts: Parts): Words {
  const { from, to, minutes } = parts;
  const told = [
    from === null ? null : words(`应 ${from} 到岗`, `due ${from}`),
    to === null ? null : words(`实际 ${to}`, `arrived ${to}`),
    minutes === null ? null : words(`晚 ${minutes['zh-CN']}`, `${minutes.en} late`),
  ];
  return orElse(told, words('到岗晚于上班时间', 'at the post after the start'));
}

/** `17:10 离开，应到 17:30，早 20 分钟`. */
function departure(parts: Parts): Words {
  const { from, to, minutes } = parts;
  const told = [
    from === null ? null : words(`${from} 离开`, `left ${from}`),
    to === null ? null : words(`应到 ${to}`, `due until ${to}`),
    minutes === null ? null : words(`早 ${minutes['zh-CN']}`, `${minutes.en} early`),
  ];
  return orElse(told, words('下班时间前离开', 'left before the end'));
}

function orElse(told: readonly (Words | null)[], otherwise: Words): Words {
  return told.every((part) => part === null) ? otherwise : joinWords(told, '，', ', ');
}

/** `打卡 08:25、17:31`. */
function punches(zh: string, en: string): Phrase {
  return (parts) =>
    joinWords([parts.on, joinWords([words(zh, en), parts.times], ' ', ' ')], ' ', ' ');
}

/** How many people, by name where the rule named them. */
function people(zh: string, en: string): Phrase {
  return (parts) =>
    named(
      words(`${zh} ${parts.count} 人`, `${en} ${parts.count}`),
      parts.people.length === 0 ? null : same(parts.people.join('、')),
    );
}

const phrases: Readonly<Record<EvidenceNote, Phrase>> = {
  punched: punches('打卡', 'punched'),
  'no-punches': (parts) => named(words('没有打卡记录', 'no punches recorded'), parts.on),
  'single-punch': punches('只有一次打卡', 'one punch only'),
  'arrived-late': arrival,
  'arrived-hour-late': arrival,
  'left-early': departure,
  'left-hour-early': departure,
  'session-missed': stretch('未到岗', 'not at the post'),
  'off-post': stretch('离岗不足一小时', 'away from the post for less than an hour'),
  'off-post-hour': stretch('离岗满一小时', 'away from the post for an hour or more'),
  'outing-not-approved': about('外出', 'outing', '没有领导签字', 'is not signed by a leader'),
  'outing-not-filed': about('外出', 'outing', '没有备案', 'is not filed'),
  'outing-covers': about('外出', 'outing', '已批准并备案', 'is approved and filed'),
  'leave-covers': about('请假', 'leave', '已批准', 'is approved'),
  'leave-pending': about('请假', 'leave', '等待批准', 'waits for approval'),
  'leave-refused': about('请假', 'leave', '未获批准', 'was not approved'),
  'leave-withdrawn': about('请假', 'leave', '已由本人撤回', 'was withdrawn by the employee'),
  'leave-ended': (parts) =>
    named(
      joinWords([numbered('请假', 'leave', parts), words('已到期', 'had ended')], ' ', ' '),
      until(parts.to ?? parts.from),
    ),
  'leave-late-filed': about('请假', 'leave', '提交晚于要求', 'was asked for too late'),
  'leave-level': about('请假', 'leave', '还需上一级批准', 'needs approval by the next level'),
  'certificate-missing': about('请假', 'leave', '缺医院证明', 'has no hospital certificate'),
  'comp-not-filed': about('补休', 'time off in lieu', '没有备案', 'is not filed'),
  'overtime-not-filed': about('加班', 'overtime', '没有备案', 'is not filed'),
  'overtime-covers': about('加班', 'overtime', '已批准并备案', 'is approved and filed'),
  recalled: about('请假', 'leave', '期间公司发出召回', 'was recalled by the company'),
  'correction-counts': (parts) =>
    named(
      joinWords([numbered('补卡', 'correction', parts), words('已批准', 'approved')], ' ', ' '),
      parts.times ?? parts.at,
      parts.by,
    ),
  'correction-pending': (parts) =>
    named(
      joinWords([numbered('补卡', 'correction', parts), words('等待批准', 'pending')], ' ', ' '),
      parts.times ?? parts.at,
    ),
  'not-due': (parts) => named(words('当天不排班', 'not due on this day'), parts.on, parts.times),
  due: (parts) => named(words('当天应上班', 'due on this day'), parts.on, parts.span),
  'calendar-not-loaded': (parts) =>
    named(words('日历没有录入', 'the calendar is not filled in'), parts.on),
  unreadable: (parts) =>
    named(words('记录读不出来', 'the record cannot be read'), parts.place, parts.on, parts.id),
  decided: (parts) => named(words('已有决定', 'decided'), decision(parts), parts.by),
  objected: (parts) => named(words('已提出异议', 'an objection was made'), parts.at, parts.by),
  'cover-planned': people('排班', 'planned'),
  'cover-present': people('在岗', 'present'),
  'roster-empty': (parts) => named(words('没有发布排班', 'no roster is published'), parts.on),
  'incident-recorded': (parts) =>
    named(numbered('事件', 'incident', parts), parts.measure, parts.by),
  'overtime-refused': about('加班', 'overtime', '无故不接受且造成损失', 'was refused with a loss'),
  'report-due': (parts) =>
    joinWords(
      [
        parts.to === null
          ? words('报表', 'the report')
          : words(`报表应在 ${parts.to} 前交`, `the report was due by ${parts.to}`),
        parts.from === null
          ? words('没有登记', 'none is on record')
          : words(`${parts.from} 才交`, `it came in on ${parts.from}`),
      ],
      '，',
      ', ',
    ),
  'checklist-not-done': (parts) =>
    named(words('没有登记完成', 'not marked done'), checklist(parts), parts.on),
  joined: (parts) =>
    named(words('入职后还缺', 'still missing after joining'), checklist(parts), parts.on),
  'notice-given': (parts) =>
    orElse(
      [
        parts.from === null ? null : words(`${parts.from} 提出`, `given on ${parts.from}`),
        parts.to === null ? null : words(`最后工作日 ${parts.to}`, `last day ${parts.to}`),
        parts.days,
      ],
      words('提出辞职', 'notice of resignation'),
    ),
  'handover-not-done': (parts) =>
    named(words('交接没有登记完成', 'the handover is not marked done'), until(parts.to)),
  'worked-in-a-row': (parts) => named(words('连续出勤', 'worked in a row'), parts.span, parts.days),
};

const checklists: Readonly<Record<string, Words>> = {
  closing: words('下班检查', 'closing check'),
  cleaning: words('清洁', 'cleaning'),
  'id-copy': words('身份证复印件', 'copy of the identity card'),
  'personnel-file': words('人事档案', 'personnel file'),
  contract: words('劳动合同', 'labour contract'),
  handover: words('交接', 'handover'),
  'attendance-check': words('月度考勤核对', 'monthly attendance check'),
};

function checklist(parts: Parts): Words | null {
  return parts.id === null ? null : (checklists[parts.id.en] ?? parts.id);
}

const measures: Readonly<Record<IncidentMeasure, Words>> = {
  none: words('不处理', 'nothing follows'),
  criticism: words('批评', 'criticism'),
  warning: words('警告', 'warning'),
  fine: words('罚款', 'fine'),
  removal: words('建议解除', 'removal proposed'),
};

const decisions: Readonly<Record<string, Words>> = {
  excuse: words('认可说明', 'explanation accepted'),
  confirm: words('确认', 'confirmed'),
  waive: words('免除处理', 'waived'),
};

function decision(parts: Parts): Words | null {
  return parts.id === null ? null : (decisions[parts.id.en] ?? parts.id);
}

/** Every note a rule may leave; each has its words. */
export const evidenceNotes = Object.keys(phrases) as readonly EvidenceNote[];

/** What one piece of evidence shows; `date` is the finding's own date and is not repeated. */
export function evidenceWords(evidence: Evidence, date: string, nameOf: NameOf): Words {
  return phrases[evidence.note](partsOf(evidence, date, nameOf));
}

function partsOf(evidence: Evidence, date: string, nameOf: NameOf): Parts {
  const { id, by, from, to, minutes, days, times } = evidence;
  const person = by === undefined ? null : shownText(nameOf(by));
  const span = spanText(from, to, date);
  const point = from ?? to;
  return {
    id: id === undefined ? null : same(shownText(id)),
    place: evidence.place === undefined ? null : same(shownText(evidence.place, 60)),
    by: person === null ? null : words(`经办 ${person}`, `by ${person}`),
    on: evidence.date === undefined || evidence.date === date ? null : same(evidence.date),
    at: point === undefined ? null : same(momentText(point, date)),
    span: span === null ? null : same(span),
    minutes: minutes === undefined ? null : words(`${minutes} 分钟`, `${minutes} min`),
    days: days === undefined ? null : daysWords(days),
    times:
      times === undefined || times.length === 0
        ? null
        : words(times.map(oneTime).join('、'), times.map(oneTime).join(', ')),
    from: from === undefined ? null : momentText(from, date),
    to: to === undefined ? null : momentText(to, date),
    measure: evidence.measure === undefined ? null : measures[evidence.measure],
    people: (times ?? []).map((person) => shownText(nameOf(person))),
    count: times?.length ?? days ?? 0,
  };
}

function oneTime(time: string): string {
  return shownText(time, 20);
}
