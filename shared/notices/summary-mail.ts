/** The nightly mail to the manager: what is new, what was taken back, what waits for a decision. */
import type { LocalDate } from '../kernel/local-date.ts';
import { type Words, words } from '../policy/words.ts';
import type { Assessment } from './assessment.ts';
import type { Changes } from './changes.ts';
import {
  type Letter,
  type LetterItem,
  type LetterSection,
  limited,
  type MailText,
} from './letter.ts';
import {
  entriesItem,
  type FindingShow,
  nameFrom,
  tellFinding,
  tellWithdrawn,
} from './mail-items.ts';
import { dateWords } from './phrases/dates.ts';
import { shownText } from './phrases/text.ts';
import {
  counterItems,
  coverItems,
  type FailedMail,
  failedItem,
  problemItems,
} from './summary-items.ts';
import { mergeAlike } from './told.ts';
import { type UpcomingReport, upcomingItems } from './upcoming.ts';
import { waitingFor } from './waiting.ts';
import { writeLetter } from './write-letter.ts';

/** A night that waits for somebody to release it. */
export interface HeldNight {
  readonly night: LocalDate;
  readonly reason: string;
}

export type { FailedMail };

export interface SummaryInput {
  readonly team: string;
  readonly night: LocalDate;
  readonly assessment: Assessment;
  readonly changes: Changes;
  /** Employee number to name. */
  readonly names: ReadonlyMap<string, string>;
  readonly failedMails: readonly FailedMail[];
  readonly heldNights: readonly HeldNight[];
  /** Reports to remind people of. */
  readonly upcoming: readonly UpcomingReport[];
  /** Hash of the last ledger entry; 64 zeros while the ledger is empty. */
  readonly chainHead: string;
  readonly ledgerLength: number;
}

/** Writes the manager's mail of one night. The subject names no person. */
export function summaryMail(input: SummaryInput): MailText {
  return writeLetter(summaryLetter(input));
}

function summaryLetter(input: SummaryInput): Letter {
  const { assessment, changes, night } = input;
  const show: FindingShow = {
    nameOf: nameFrom(input.names),
    sanctions: assessment.sanctions,
    withPerson: true,
    withClause: false,
  };
  const isCover = ({ rule }: { rule: string }) => rule === 'coverage-gap';
  const news = changes.added.filter((finding) => !isCover(finding));
  const waiting = waitingFor(assessment, show, input.heldNights);
  const on = dateWords(night);
  return {
    subject: `考勤夜报 Attendance ${night}`,
    title: words(`考勤夜报 ${on['zh-CN']}`, `Attendance summary, ${on.en}`),
    byline: byline(input, news.length + changes.changed.length, waiting.count),
    tally: [
      { count: news.length, label: words('新增', 'new') },
      { count: changes.withdrawn.length, label: words('撤回', 'withdrawn') },
      { count: waiting.count, label: words('待决定', 'to decide') },
      { count: assessment.problems.length, label: words('表格问题', 'in the sheet') },
    ],
    sections: [
      section(words('待你决定', 'Waiting for your decision'), 'ask', waiting.items),
      section(
        words('新增', 'New'),
        'news',
        mergeAlike(news.map((finding) => tellFinding(finding, show))),
      ),
      section(
        words('变化', 'Changed'),
        'news',
        mergeAlike(changes.changed.map(({ after }) => tellFinding(after, show))),
      ),
      section(
        words('撤回', 'Withdrawn'),
        'good',
        mergeAlike(
          changes.withdrawn.map(({ before, after }) => tellWithdrawn(before, after, show)),
        ),
      ),
      section(
        words('罚款账目变动', 'Ledger entries'),
        'plain',
        changes.entries.map((own) => entriesItem(own, show)),
      ),
      section(words('值班人数不足', 'Cover short'), 'ask', coverItems(input)),
      section(
        words('即将到期的报表', 'Reports due soon'),
        'plain',
        upcomingItems(input.upcoming, show.nameOf),
      ),
      section(words('接近界线', 'Near a line'), 'plain', counterItems(assessment, show)),
      section(
        words('表格里的问题', 'Problems in the sheet'),
        'ask',
        problemItems(assessment.problems),
      ),
      section(
        words('未送达的邮件', 'Mails not delivered'),
        'ask',
        input.failedMails.map(failedItem),
      ),
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

function byline(input: SummaryInput, news: number, waiting: number): Words {
  const team = shownText(input.team);
  const quiet = news === 0 && waiting === 0;
  return quiet
    ? words(
        `${team}：没有新情况，也没有等你决定的事。`,
        `${team}: nothing is new and nothing waits for you.`,
      )
    : words(
        `${team}：以下是夜间核对的结果。所有认定都可以说明和更正。`,
        `${team}: this is what the nightly check found. Every finding can be explained and corrected.`,
      );
}

function footLines({ assessment, chainHead, ledgerLength }: SummaryInput): Words[] {
  const { edition, from, through, asOf } = assessment;
  const moment = asOf.replace('T', ' ');
  return [
    words(
      `按 ${edition} 版制度，重新核对 ${from} 至 ${through} 的全部记录；时限以 ${moment} 为准。`,
      `All records from ${from} to ${through} were judged again by the policy edition of ${edition}; deadlines as of ${moment}.`,
    ),
    words(
      '软件不从工资中扣钱：罚款只是拟定，须由指定的人确认；旷工的后果由人决定。',
      'The software takes nothing from wages: a fine is only proposed until a named person confirms it, and what follows an absence is for a person to decide.',
    ),
    words(
      `账目共 ${ledgerLength} 条，链首 ${shownText(chainHead, 80)}。请保留本邮件，日后可据此核对账目未被改动。`,
      `The ledger has ${ledgerLength} entries, head ${shownText(chainHead, 80)}. Keep this mail: it proves later that no entry was altered.`,
    ),
  ];
}
