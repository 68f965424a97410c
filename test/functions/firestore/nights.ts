/** Nights of the sizes that the store tells apart, under limits that keep them quick. */
import type { Limits } from '../../../functions/adapters/firestore/documents.ts';
import type { ChainTail } from '../../../functions/chain.ts';
import type { RunCommit } from '../../../functions/ports.ts';
import type { JudgedNight } from '../../../functions/run-commit.ts';
import { finding, mail, night, proposal } from '../fixtures.ts';

type More = Partial<JudgedNight>;

export const smallLimits: Limits = { documentBytes: 4_000, batchBytes: 16_000 };

/** Fits one batch. */
export function smallNight(date: string, tail: ChainTail, more: More = {}): RunCommit {
  return night(date, tail, more);
}

/** Its findings alone are more than one batch takes, and one of them more than a document. */
export function largeNight(date: string, tail: ChainTail, more: More = {}): RunCommit {
  const findings = Array.from({ length: 6 }, (_, index) =>
    finding(`E${index}`, date, {
      because: [
        {
          fact: 'record',
          note: 'unreadable',
          date,
          place: '考'.repeat(index === 0 ? 2_000 : 1_000),
        },
      ],
    }),
  );
  return night(date, tail, { findings, ...more });
}

/** Its mails are more than one batch takes, and one of them more than a document. */
export function wordyNight(date: string, tail: ChainTail, more: More = {}): RunCommit {
  const mails = Array.from({ length: 5 }, (_, index) =>
    mail(date, {
      kind: 'person',
      ...(more.team ? { team: more.team } : {}),
      to: { name: `员工${index}`, address: `e${index}@example.com` },
      html: '长'.repeat(index === 0 ? 2_000 : 1_000),
    }),
  );
  const entries = mails.map((_, index) => proposal(`E${index}`, date));
  return night(date, tail, { mails, newEntries: entries, ...more });
}

/** The same night, judged otherwise: one that a retry after a correction brings. */
export function otherwise(commit: RunCommit, tail: ChainTail): RunCommit {
  const { team, date } = commit.run;
  return night(date, tail, {
    team,
    mails: [mail(date, { team, text: 'Judged otherwise.' })],
    findings: [finding('E99', date)],
    newEntries: [proposal('E99', date, 300)],
  });
}
