/** Several cases in one facts document, each with people of its own, so that one process judges many. */
import type { Assessment } from '../../shared/notices/assessment.ts';
import type { Document } from '../cases/draft.ts';
import { documentOf } from '../cases/inputs.ts';
import type { Case } from '../cases/table.ts';

/** Inputs that concern the document as a whole: only cases that agree in them share one. */
const common = ['team', 'window', 'calendar', 'readings', 'as of', 'closed', 'earlier'];

export interface Batch {
  readonly cases: readonly Case[];
  readonly document: Document;
  /** What an assessment of the document says of one of the cases. */
  assessmentOf(one: Case, assessment: Assessment): Assessment;
}

/** Groups cases that can be judged together. */
export function batchesOf(cases: readonly Case[]): Batch[] {
  const groups = Map.groupBy(cases, ({ inputs }) =>
    JSON.stringify(common.map((column) => inputs.get(column) ?? '')),
  );
  return [...groups.values()].map((group) => (group.length === 1 ? single(group) : merged(group)));
}

function single(cases: readonly Case[]): Batch {
  const document = documentOf(cases[0]?.inputs ?? new Map());
  return { cases, document, assessmentOf: (_, assessment) => assessment };
}

/** People of the n-th case are called `n-E01`; the cover of so mixed a team is not judged. */
function merged(cases: readonly Case[]): Batch {
  const prefixOf = (one: Case) => `n${String(cases.indexOf(one)).padStart(2, '0')}-`;
  const documents = cases.map((one) => renamed(documentOf(one.inputs), prefixOf(one)));
  const [first] = documents;
  if (!first) throw new Error('a batch is never empty');
  const document: Record<string, unknown> = { ...first };
  for (const [name, value] of Object.entries(first)) {
    if (Array.isArray(value) && name !== 'calendar' && name !== 'closedMonths') {
      document[name] = documents.flatMap((each) => Reflect.get(each, name) ?? []);
    }
  }
  document['readings'] = { ...first.readings, 'coverage.min': 50 };
  return {
    cases,
    document: document as Document,
    assessmentOf: (one, assessment) => partOf(assessment, prefixOf(one)),
  };
}

/** Every person and every record under a name of its own. */
function renamed(document: Document, prefix: string): Document {
  return JSON.parse(JSON.stringify(document), (key, value) => {
    const isName = ['employee', 'id', 'finding'].includes(key) && typeof value === 'string';
    return isName && value !== document.team.id ? `${prefix}${value}` : value;
  });
}

function partOf(assessment: Assessment, prefix: string): Assessment {
  const own = Object.entries(assessment).map(([name, value]) => [
    name,
    Array.isArray(value) && name !== 'problems' && name !== 'coverage'
      ? value.filter(({ employee }) => String(employee).startsWith(prefix))
      : value,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(own)).replaceAll(prefix, ''));
}
