/** What holds of every judgement, whatever the facts. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/assess.ts';
import { buildDay } from '../../shared/facts/build-day.ts';
import { isEmployed } from '../../shared/facts/due.ts';
import { isOrdinary } from '../../shared/facts/history.ts';
import { standingOf } from '../../shared/facts/standing.ts';
import { prepareTeamFacts } from '../../shared/facts/team-facts.ts';
import { askDayRule } from '../../shared/findings/evaluate.ts';
import type { Assessment } from '../../shared/notices/assessment.ts';
import { dayRules } from '../../shared/rules/index.ts';
import type { Document } from '../cases/draft.ts';
import { documents, factsOf } from './documents.ts';

const settings = { numRuns: 200, seed: 20250310 };
const judge = (document: Document): Assessment => assess(factsOf(document));
const fen = (yuan: number | null) => Math.round((yuan ?? 0) * 100);

/** Rules that say somebody was not where he was due. */
const timeRules = ['absence', 'early-departure', 'late-arrival', 'leave-overrun', 'off-post'];
const doubtRules = ['calendar-missing', 'missing-punch', 'record-unreadable'];

describe('every judgement', { timeout: 120_000 }, () => {
  test('is the same whatever the order of the lists', () => {
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.nat()), (document, numbers) => {
        const shuffle = (value: unknown): unknown => {
          if (Array.isArray(value)) {
            return value
              .map((item) => ({ item: shuffle(item), rank: Number(numbers.next().value) }))
              .sort((left, right) => left.rank - right.rank)
              .map(({ item }) => item);
          }
          if (typeof value !== 'object' || value === null) return value;
          return Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, part]) => [name, shuffle(part)]),
          );
        };
        const mixed = shuffle(document) as Document;
        expect(JSON.stringify(judge(mixed))).toBe(JSON.stringify(judge(document)));
      }),
      settings,
    );
  });

  test('names each finding once, in order of person, date and rule', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { findings } = judge(document);
        const keys = findings.map(({ employee, date, rule, id }) =>
          [employee ?? '', date, rule, id].join('\0'),
        );
        expect(keys).toEqual(keys.toSorted());
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
      settings,
    );
  });

  test('counts an absence once a person and date, real and deemed adding up', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const absences = judge(document).findings.filter(({ rule }) => rule === 'absence');
        const places = absences.map(({ employee, date }) => `${employee} ${date}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { measures } of absences) {
          const { days = 0, realDays = 0, deemedDays = 0, minutes = 0 } = measures;
          expect(days).toBe(realDays + deemedDays);
          expect([0.5, 1]).toContain(days);
          expect(realDays).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeLessThanOrEqual(450);
        }
      }),
      settings,
    );
  });

  test('never punishes what it does not know', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { findings, sanctions } = judge(document);
        const inDoubt = new Set(
          findings
            .filter(({ rule, outcome }) => doubtRules.includes(rule) && outcome === 'unknown')
            .map(({ employee, date }) => `${employee}.${date}.`),
        );
        const isInDoubt = (id: string) =>
          timeRules.some((rule) => [...inDoubt].some((place) => id.startsWith(`${place}${rule}`)));
        expect(findings.filter(({ id }) => isInDoubt(id))).toEqual([]);
        expect(sanctions.flatMap(({ because }) => because).filter(isInDoubt)).toEqual([]);
      }),
      settings,
    );
  });

  test('fines nobody and stops no wage while forms of all kinds are unreadable', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const unreadable = [{ part: 'leaves' as const, employee: null, from: null, through: null }];
        const { findings, sanctions, pay } = judge({ ...document, unreadable, decisions: [] });
        expect(findings.filter(({ rule }) => timeRules.includes(rule)).length).toBe(0);
        expect(sanctions).toEqual([]);
        const before = new Map(
          judge({ ...document, unreadable: [], decisions: [] }).pay.map((line) => [
            `${line.employee} ${line.month}`,
            line.unpaidMinutes,
          ]),
        );
        for (const line of pay) {
          const most = before.get(`${line.employee} ${line.month}`) ?? 0;
          expect(line.unpaidMinutes).toBeLessThanOrEqual(most);
        }
      }),
      settings,
    );
  });

  test('judges nobody in a year without a calendar, beyond the roster', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const later: Document = JSON.parse(
          JSON.stringify({ ...document, calendar: [], roster: [], decisions: [] })
            .replace(/"(20\d\d)-/g, (_, year: string) => `"${Number(year) + 5}-`)
            .replaceAll('02-29', '02-28'),
        );
        const { findings, sanctions } = judge({ ...later, punches: [] });
        expect(findings.filter(({ rule }) => timeRules.includes(rule))).toEqual([]);
        expect(sanctions).toEqual([]);
      }),
      settings,
    );
  });

  test('pays the whole wage in parts that add up', () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const line of judge(document).pay) {
          expect(fen(line.payableBeforeFines) + fen(line.unpaidAmount)).toBe(fen(line.gross));
          expect(fen(line.payableBeforeFines)).toBeGreaterThanOrEqual(0);
          expect(fen(line.gross)).toBeLessThanOrEqual(630_000);
          expect(line.workedDays).toBeLessThanOrEqual(line.scheduledDays);
        }
      }),
      settings,
    );
  });

  test('says nothing of a date that is only counted', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const team = prepareTeamFacts(factsOf(document));
        for (const person of team.persons) {
          const standing = standingOf(team, person);
          team.dates.forEach((date, index) => {
            const isCounted = isEmployed(person, team.first + index);
            if (!isCounted || !isOrdinary(team, person, index)) return;
            const day = buildDay(team, person, standing, index, 'now');
            const terms = team.termsOn(day.number);
            const answers = dayRules.map((rule) => askDayRule(rule, day, terms));
            expect({ date, answers: answers.filter((answer) => answer !== 'clear') }).toEqual({
              date,
              answers: [],
            });
          });
        }
      }),
      { ...settings, numRuns: 60 },
    );
  });
});
