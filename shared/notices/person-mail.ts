/** The private mail to one person: only their own findings, entries and counters. */
import type { LocalDate } from '../kernel/local-date.ts';
import { cautions } from '../policy/cautions.ts';
import { type Words, words } from '../policy/words.ts';
import type { Assessment } from './assessment.ts';
import { type Changes, changesOf } from './changes.ts';
import {
  type Letter,
  type LetterItem,
  type LetterSection,
  limited,
  type MailText,
  plainLine,
} from './letter.ts';
import { entriesItem, type FindingShow, tellFinding, tellWithdrawn } from './mail-items.ts';
import { distanceWords, linesOf } from './near-lines.ts';
import { dateWords } from './phrases/dates.ts';
import { countWords, splitWords } from './phrases/sanctions.ts';
import { capital, joinWords, same, shownText } from './phrases/text.ts';
import { mergeAlike } from './told.ts';
import { type UpcomingReport, upcomingItems } from './upcoming.ts';
import { writeLetter } from './write-letter.ts';

export interface PersonInput {
  readonly team: string;
  readonly night: LocalDate;
  readonly person: { readonly id: string; readonly name: string };
  /** Whom to answer; null: the supervisor, unnamed. */
  readonly answerTo: string | null;
  /** The whole night; what is not this person's is left out here. */
  readonly assessment: Assessment;
  readonly changes: Changes;
  /** The team's; what is not this person's is left out here. */
  readonly upcoming: readonly UpcomingReport[];
}

/** Writes one person's mail of one night; withdrawn findings come first. */
export function personMail(input: PersonInput): MailText {
  return writeLetter(personLetter(input));
}

function personLetter(input: PersonInput): Letter {
  const { assessment, night, person } = input;
  const changes = changesOf(input.changes, person.id);
  const show: FindingShow = {
    nameOf: (id) => (id === person.id ? shownText(person.name, 40) : shownText(id)),
    sanctions: assessment.sanctions.filter(({ employee }) => employee === person.id),
    withPerson: false,
    withClause: true,
  };
  const standing = [...changes.added, ...changes.changed.map(({ after }) => after)];
  const on = dateWords(night);
  return {
    subject: `考勤通知 Attendance notice ${night}`,
    title: words(`考勤通知 ${on['zh-CN']}`, `Attendance notice, ${on.en}`),
    byline: greeting(input),
    tally: [],
    sections: [
      section(
        words('已撤回', 'Withdrawn'),
        'good',
        mergeAlike(
          changes.withdrawn.map(({ before, after }) => tellWithdrawn(before, after, show)),
        ),
      ),
      section(
        words('新的记录', 'New on record'),
        'news',
        mergeAlike(changes.added.map((one) => tellFinding(one, show))),
      ),
      section(
        words('有变化的记录', 'Changed on record'),
        'news',
        mergeAlike(changes.changed.map(({ after }) => tellFinding(after, show))),
      ),
      section(
        words('罚款账目', 'Fines'),
        'plain',
        changes.entries.map((own) => entriesItem(own, show)),
      ),
      section(
        words('即将到期', 'Due soon'),
        'ask',
        upcomingItems(
          input.upcoming.filter(({ employee }) => employee === person.id),
          null,
        ),
      ),
      ...(standing.length === 0 ? [] : [answerSection(input)]),
      section(words('本年累计', 'This year so far'), 'plain', counterItems(input)),
      section(words('法律提示', 'What the law says beside it'), 'plain', cautionItems(input, show)),
    ],
    foot: footLines(input),
  };
}

function section(
  heading: Words,
  tone: LetterSection['tone'],
  items: readonly LetterItem[],
): LetterSection {
  return { heading, tone, ...limited(items) };
}

function greeting({ person, team }: PersonInput): Words {
  const name = shownText(person.name, 40);
  const group = shownText(team);
  return words(
    `${name}，你好。以下是${group}核对考勤后与你有关的内容，只发给你本人。`,
    `Dear ${name}, this is what the attendance check of ${group} says about you. It is sent to you alone.`,
  );
}

function answerSection({ answerTo }: PersonInput): LetterSection {
  const zhTo = answerTo === null ? '主管' : `主管${shownText(answerTo, 40)}`;
  const enTo = answerTo === null ? 'your supervisor' : `your supervisor ${shownText(answerTo, 40)}`;
  return {
    heading: words('如何答复', 'How to answer'),
    tone: 'ask',
    items: [],
    leftOut: 0,
    intro: words(
      `记录有误或事出有因，请在每条写明的日期前交请假单、补卡单或外出单，或直接向${zhTo}说明。办妥后当夜自动重新核对，相应的认定和拟罚会撤回。没有写日期的，返岗后办理即可。`,
      `If a record is wrong or there was a reason, hand in a leave, correction or outing form by the date given, or tell ${enTo}. The next night judges again and takes back what no longer stands. Where no date is given, do it once you are back.`,
    ),
  };
}

function counterItems({ assessment, person }: PersonInput): LetterItem[] {
  const lines = linesOf(assessment.edition);
  return assessment.counters
    .filter((counter) => counter.employee === person.id && counter.occurrences > 0)
    .filter((counter) => counter.year === Number(assessment.through.slice(0, 4)))
    .map((counter) => ({
      head: capital(countWords(counter)),
      lines: [splitWords(counter), ...distanceWords(counter, lines)].map(capital).map(plainLine),
    }));
}

/** The cautions of what this mail tells, each once. */
function cautionItems({ changes, person }: PersonInput, show: FindingShow): LetterItem[] {
  const own = changesOf(changes, person.id);
  const told = [...own.added, ...own.changed.map(({ after }) => after)];
  const ids = new Set(told.flatMap(({ cautions }) => [...cautions]));
  for (const sanction of show.sanctions) {
    if (!told.some(({ id }) => sanction.because.includes(id))) continue;
    for (const id of sanction.cautions) ids.add(id);
  }
  return [...ids]
    .sort((left, right) => Number(left.slice(1)) - Number(right.slice(1)))
    .map(cautionItem);
}

function cautionItem(id: string): LetterItem {
  const entry = cautions.find((caution) => caution.id === id);
  const number = shownText(id, 20);
  if (entry === undefined) return { head: words(`提示 ${number}`, `Caution ${number}`), lines: [] };
  return {
    head: joinWords([same(number), entry.source], ' ', ' '),
    lines: [plainLine(entry.says)],
  };
}

function footLines({ assessment }: PersonInput): Words[] {
  return [
    words(
      `按 ${assessment.edition} 版制度核对；时限以 ${assessment.asOf.replace('T', ' ')} 为准。`,
      `Judged by the policy edition of ${assessment.edition}; deadlines as of ${assessment.asOf.replace('T', ' ')}.`,
    ),
    words(
      '软件不从你的工资中扣钱：罚款只是拟定，须由指定的人确认。以上提示不是法律意见。',
      'The software takes nothing from your wages: a fine is only proposed until a named person confirms it. The remarks above are not legal advice.',
    ),
  ];
}
