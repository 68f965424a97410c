/** Mails to the owner about a night that did not go through: blocked, or held for approval. */
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalMoment } from '../kernel/moment.ts';
import { type Words, words } from '../policy/words.ts';
import { type Letter, type LetterItem, type MailText, plainLine } from './letter.ts';
import { dateWords } from './phrases/dates.ts';
import { yuanWords } from './phrases/figures.ts';
import { same, shownText } from './phrases/text.ts';
import { writeLetter } from './write-letter.ts';

export interface StopInput {
  readonly team: string;
  readonly night: LocalDate;
  readonly at: LocalMoment;
  /** For people; no personal data. */
  readonly reason: string;
}

export interface BlockedInput extends StopInput {
  /** What the owner can do about it; null: nothing but wait for the next night. */
  readonly nextStep: string | null;
}

export interface HeldInput extends StopInput {
  /** What the night would have proposed. */
  readonly fines: number;
  readonly amountYuan: number;
  readonly people: number;
}

/** The night could not be judged: nothing was fined and nothing was changed. */
export function blockedMail(input: BlockedInput): MailText {
  const next =
    input.nextStep === null
      ? words('无需操作，下一夜会自动补上。', 'Nothing to do: the next night catches up by itself.')
      : same(shownText(input.nextStep, 400));
  return writeLetter(
    stopLetter(
      input,
      `考勤未能核对 Attendance not checked ${input.night}`,
      words('考勤未能核对', 'Attendance not checked'),
      words(
        '这一夜没有核对：没有产生罚款，也没有改动任何认定。下一夜会从最早的缺口补起。',
        'This night was not judged: nothing was fined and no finding changed. The next night catches up from the oldest gap.',
      ),
      [{ head: words('下一步', 'Next step'), lines: [plainLine(next)] }],
    ),
  );
}

/** The night waits: it would have proposed more than the guard lets through unseen. */
export function heldMail(input: HeldInput): MailText {
  return writeLetter(
    stopLetter(
      input,
      `考勤结果待放行 Attendance on hold ${input.night}`,
      words('考勤结果待放行', 'Attendance on hold'),
      words(
        '这一夜的结果超出了自动放行的范围，先停在这里等你核对：没有产生罚款，也没有通知员工。',
        'The result of this night is beyond what passes unseen, so it waits for you: nothing was fined and no employee was told.',
      ),
      [
        ...(input.fines === 0 ? [] : [releaseItem(input)]),
        {
          head: words('常见原因', 'What is often behind it'),
          lines: [
            plainLine(
              words(
                '日历缺节假日或调休、打卡没有导入、排班整月没有发布。先更正表格，再重新核对。',
                'A holiday or make-up day missing from the calendar, punches not imported, a month without a roster. Correct the sheet first, then check again.',
              ),
            ),
          ],
        },
      ],
    ),
  );
}

function releaseItem(input: HeldInput): LetterItem {
  const money = yuanWords(input.amountYuan);
  return {
    head: words('如果放行', 'If it is released'),
    lines: [
      plainLine(
        words(
          `将拟罚 ${input.fines} 笔，涉及 ${input.people} 人，合计 ${money['zh-CN']}。`,
          `${input.fines} fines would be proposed for ${input.people} people, ${money.en} in all.`,
        ),
      ),
    ],
  };
}

function stopLetter(
  input: StopInput,
  subject: string,
  title: Words,
  intro: Words,
  items: readonly LetterItem[],
): Letter {
  const on = dateWords(input.night);
  const reason = shownText(input.reason, 400);
  return {
    subject,
    title: words(`${title['zh-CN']} ${on['zh-CN']}`, `${title.en}, ${on.en}`),
    byline: words(
      `${shownText(input.team)}：${intro['zh-CN']}`,
      `${shownText(input.team)}: ${intro.en}`,
    ),
    tally: [],
    sections: [
      {
        heading: words('原因', 'Reason'),
        tone: 'ask',
        leftOut: 0,
        items: [{ head: same(reason), lines: [] }, ...items],
      },
    ],
    foot: [
      words(
        `停在 ${input.at.replace('T', ' ')}。软件不从工资中扣钱，一切后果由人决定。`,
        `Stopped at ${input.at.replace('T', ' ')}. The software takes nothing from wages; a person decides what follows.`,
      ),
    ],
  };
}
