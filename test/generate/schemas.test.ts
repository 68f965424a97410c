/** The published JSON Schemas accept what kaoqin reads and prints, and refuse what it refuses by shape. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { describeFields } from '../../local/generate/describe-fields.ts';
import { assessmentSchemaPath, factsSchemaPath } from '../../local/generate/schemas.ts';
import { assess, assessmentDocument, parseFacts } from '../../shared/index.ts';
import { documentOf } from '../cases/inputs.ts';
import { allCases } from '../cases/run.ts';
import { projectRoot } from './project-copy.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);

const isFacts = validatorOf(factsSchemaPath);
const isAssessment = validatorOf(assessmentSchemaPath);
/** The same without room for fields of later versions: whatever is printed must be described. */
const isExactAssessment = ajv.compile(z.toJSONSchema(assessmentDocument, { io: 'output' }));

function validatorOf(path: string): ValidateFunction {
  return ajv.compile(JSON.parse(readFileSync(join(projectRoot, path), 'utf8')));
}

/** Paths of the faults found, without repeats. */
function faults(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
}

/** As another program would read it. */
function printed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const minimal = {
  format: 'kaoqin/facts@1',
  team: { id: 'ecommerce', name: '电子商务部', timeZone: 'Asia/Shanghai' },
  from: '2025-03-01',
  through: '2025-03-31',
};

describe('documents of every case', () => {
  test.each([...Map.groupBy(allCases(), ({ place }) => place.split(':')[0])])('%s', (_, cases) => {
    for (const one of cases) {
      const document = printed(documentOf(one.inputs));
      expect([one.place, faults(isFacts, document)]).toEqual([one.place, []]);
      const parsed = parseFacts(document);
      if (!parsed.ok) throw new Error(`${one.place}: ${JSON.stringify(parsed.problems)}`);
      const assessment = printed(assess(parsed.facts));
      expect([one.place, faults(isAssessment, assessment)]).toEqual([one.place, []]);
      expect([one.place, faults(isExactAssessment, assessment)]).toEqual([one.place, []]);
    }
  });
});

describe('facts', () => {
  test('every list may be left out', () => {
    expect(faults(isFacts, minimal)).toEqual([]);
    expect(parseFacts(minimal).ok).toBe(true);
  });

  test.each([
    ['another format', { format: 'kaoqin/facts@2' }, '/format'],
    ['an unknown field', { colour: 'red' }, ''],
    ['a date that does not exist', { through: '2025-02-30' }, '/through'],
    ['a moment without a date', { asOf: '02:00' }, '/asOf'],
    ['an unknown reading', { readings: { 'absence.mood': 'kind' } }, '/readings'],
    ['a reading out of its choices', { readings: { 'absence.fineMode': 'twice' } }, '/readings'],
    ['a reading out of bounds', { readings: { 'late.graceMinutes': 60 } }, '/readings'],
    ['an unknown post', { employees: [{ id: 'E01', name: '甲', post: 'boss' }] }, '/employees/0'],
    [
      'an id with a dot',
      { employees: [{ id: 'E.1', name: '甲', post: 'design' }] },
      '/employees/0',
    ],
    ['a list that is none', { punches: {} }, '/punches'],
    ['a month that is none', { closedMonths: ['2025-13'] }, '/closedMonths/0'],
  ])('%s is refused by the schema and by kaoqin', (_, change, place) => {
    const document = { ...minimal, ...change };
    expect(parseFacts(document).ok).toBe(false);
    const found = faults(isFacts, document);
    expect(found).not.toEqual([]);
    expect(found.every((path) => path.startsWith(place))).toBe(true);
  });

  test.each([
    ['punch.mode', 4],
    ['punch.mode', '4'],
    ['absence.halfDayCounts', false],
    ['late.schedule', [{ fromMinutes: 1, amount: 20 }]],
    ['late.schedule', '1:20, 31:50'],
    ['supplement.cures', ['late']],
    ['payroll.lockDay', null],
    ['approval.L1', '主管'],
  ])('reading %s as %j is accepted by both', (name, value) => {
    const document = { ...minimal, readings: { [name]: value } };
    expect(parseFacts(document).ok).toBe(true);
    expect(faults(isFacts, document)).toEqual([]);
  });
});

describe('assessment', () => {
  const parsed = parseFacts({
    ...minimal,
    employees: [{ id: 'E01', name: '甲', post: 'presales', monthlyWage: 6300 }],
  });
  if (!parsed.ok) throw new Error('the sample cannot be read');
  const assessment = assess(parsed.facts);

  test('a month nobody came is described whole', () => {
    expect(assessment.findings.length).toBeGreaterThan(20);
    expect(faults(isExactAssessment, printed(assessment))).toEqual([]);
  });

  test('the ledger it prints is taken back as facts', () => {
    expect(assessment.ledger.length).toBeGreaterThan(0);
    expect(faults(isFacts, { ...minimal, ledger: printed(assessment.ledger) })).toEqual([]);
  });

  test('readers must bear fields of later versions, not missing or mistyped ones', () => {
    expect(faults(isAssessment, { ...assessment, weather: 'fine' })).toEqual([]);
    expect(faults(isAssessment, { ...assessment, pay: undefined })).not.toEqual([]);
    expect(faults(isAssessment, { ...assessment, asOf: 'now' })).toEqual(['/asOf']);
  });
});

test('a description without its field is refused', () => {
  const schema = { type: 'object', properties: { name: { type: 'string' } } } as const;
  expect(() => describeFields(schema, { 'name[].first': 'x' })).toThrow(
    'the description of "name[].first" belongs to no field; mend or drop it',
  );
  expect(describeFields(schema, { name: 'x' }).properties?.['name']).toMatchObject({
    description: 'x',
  });
});
