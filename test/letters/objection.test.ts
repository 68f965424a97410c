/** An objection night by night: in the ledger, in the mails, and in what the workbook accepts. */
import { describe, expect, it } from 'vitest';
import { findLedgerProblems } from '../../functions/ledger-invariants.ts';
import { assess } from '../../shared/assess.ts';
import { factsOfNight } from '../../shared/facts/as-of.ts';
import type { Facts } from '../../shared/facts/document.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { Assessment } from '../../shared/notices/assessment.ts';
import { changesBetween } from '../../shared/notices/changes.ts';
import { personMail } from '../../shared/notices/person-mail.ts';
import { summaryMail } from '../../shared/notices/summary-mail.ts';
import { emptyDraft } from '../cases/draft.ts';

const finding = 'E01.2025-03-10.absence';
const decided = (decision: 'confirm' | 'object' | 'waive' | 'excuse', at: string) => ({
  finding,
  decision,
  by: decision === 'object' ? 'E01' : 'E91',
  at,
});

/** E01 was away on the 10th and there on every other date. */
function department(decisions: readonly ReturnType<typeof decided>[]): Facts {
  const punches = Array.from({ length: 31 }, (_, index) => index + 1)
    .filter((day) => day !== 10 && (day + 4) % 7 < 5)
    .map((day) => ({
      employee: 'E01',
      date: `2025-03-${String(day).padStart(2, '0')}`,
      times: ['08:25', '17:35'],
    }));
  const parsed = parseFacts({ ...emptyDraft(), punches, decisions: [...decisions] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.facts;
}

interface Night {
  readonly assessment: Assessment;
  readonly before: readonly Finding[];
  readonly added: number;
}

function walk(facts: Facts, nights: readonly string[]): Night[] {
  let ledger: Facts['ledger'] = [];
  let before: readonly Finding[] = [];
  return nights.map((night) => {
    const assessment = assess({ ...factsOfNight(facts, night), ledger });
    const one = { assessment, before, added: assessment.ledger.length - ledger.length };
    ledger = [...assessment.ledger];
    before = assessment.findings;
    return one;
  });
}

function mailsOf({ assessment, before, added }: Night, night: string) {
  const entries = assessment.ledger.slice(assessment.ledger.length - added);
  const changes = changesBetween(before, assessment.findings, entries);
  const common = { team: '电子商务部', night, assessment, changes, upcoming: [] };
  return {
    summary: summaryMail({
      ...common,
      names: new Map([['E01', '员工E01']]),
      failedMails: [],
      heldNights: [],
      chainHead: '0'.repeat(64),
      ledgerLength: assessment.ledger.length,
    }).text,
    person: personMail({ ...common, person: { id: 'E01', name: '员工E01' }, answerTo: null }).text,
  };
}

const nights = ['2025-03-14', '2025-03-17', '2025-03-18', '2025-03-24'];
const confirmedThenObjected = [
  decided('confirm', '2025-03-13T09:00'),
  decided('object', '2025-03-17T10:00'),
];

describe('an objection after a confirmation', () => {
  const walked = walk(
    department([...confirmedThenObjected, decided('confirm', '2025-03-21T10:00')]),
    nights,
  );
  const last = walked.at(-1)?.assessment;

  it('takes the confirmation back by entries of their own, once', () => {
    expect(walked.map(({ added }) => added)).toEqual([2, 2, 0, 1]);
    expect(last?.ledger.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
      'propose 100',
      'confirm 0',
      'reverse -100',
      'propose 100',
      'confirm 0',
    ]);
    expect(findLedgerProblems(last?.ledger ?? [])).toEqual([]);
  });

  it('shows the fine as proposed and objected until the answer', () => {
    const fines = walked.map(({ assessment }) => assessment.sanctions[0]);
    expect(fines.map((fine) => [fine?.state, fine?.objected ?? false])).toEqual([
      ['final', false],
      ['proposed', true],
      ['proposed', true],
      ['final', false],
    ]);
    expect(walked.map(({ assessment }) => assessment.pay[0]?.finesFinal)).toEqual([100, 0, 0, 100]);
  });

  it('is told to the manager first and to the person, and then its answer', () => {
    const [, objected, waiting, answered] = walked.map((one, index) =>
      mailsOf(one, nights[index] ?? ''),
    );
    expect(objected?.summary).toMatch(/== 待你决定 [^\n]*\n\n\* [^\n]*异议处理中\n[\s\S]*答复异议/);
    expect(objected?.person).toContain('拟 100 元，异议处理中');
    expect(objected?.person).toContain('答复之前不作最后认定');
    expect(waiting?.summary).toContain('答复异议');
    expect(answered?.summary).not.toContain('答复异议');
    expect(answered?.person).toContain('已有决定：确认，经办 E91');
    expect(answered?.person).toContain('100 元，已由人确认');
  });
});

describe('the answers', () => {
  it.each([
    ['waive', 'waived', '经决定不作处理'],
    ['excuse', 'reversed', '已有批准的记录或认可的说明'],
  ] as const)('%s takes the fine back and the person is told why', (answer, state, words) => {
    const facts = department([...confirmedThenObjected, decided(answer, '2025-03-21T10:00')]);
    const walked = walk(facts, nights);
    const last = walked.at(-1);
    if (!last) throw new Error('no night');
    expect(last.assessment.sanctions.map((fine) => fine.state)).toEqual([state]);
    expect(last.assessment.pay[0]?.finesFinal).toBe(0);
    expect(findLedgerProblems(last.assessment.ledger)).toEqual([]);
    const { person } = mailsOf(last, '2025-03-24');
    expect(person).toContain('已撤回');
    expect(person).toContain(words);
  });
});

describe('an objection that names no finding', () => {
  it.each(['E01.2025-03-11.absence', 'run.2025-03-11'])('%s is a problem', (id) => {
    const facts = department([]);
    const decisions = [{ ...decided('object', '2025-03-17T10:00'), finding: id }];
    expect(assess({ ...facts, decisions }).problems).toHaveLength(1);
  });
});
