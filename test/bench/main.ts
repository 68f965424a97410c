/** `npm run bench`: prints how judging compares, as ratios within one run; docs/benchmark.md explains them. */
import { cpus } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { assess, type Facts } from '../../shared/index.ts';
import { judge } from '../../shared/judge.ts';
import { agreeOn, contestantsFor } from './contestants.ts';
import { dueDates, generateFacts } from './generate-facts.ts';
import { median, type Ratio, ratioOf, type Timing, timeInTurn } from './measure.ts';
import { peakHeapBytes } from './peak-heap.ts';

const comparedSizes = [500, 5000] as const;
const smallestSize = 50;
const largerSizes = [500, 5000, 20_000] as const;
/** Facts, judgement and assessment of one person's month, with room to spare. */
const heapBytesPerPerson = 125_000;
const rounds = 5;

printHead();
for (const size of comparedSizes) await compare(generateFacts(size), size);
print(`\ncost of a person and due date in judge, and the highest heap above the facts themselves`);
for (const size of largerSizes) {
  if (size * heapBytesPerPerson > getHeapStatistics().heap_size_limit)
    row(`${size} people`, 'left out: too little heap');
  else await compareWithSmallest(generateFacts(size), size);
}

function printHead() {
  const [processor] = cpus();
  print(
    `kaoqin benchmark: March 2025, ${dueDates.length} due dates a person, one in ten not ordinary`,
  );
  print(`Node ${process.version}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}`);
  print(`processor time, median of ${rounds} rounds taken in turn (least and most of a round)`);
  if (globalThis.gc === undefined) print('without --expose-gc: one contestant pays for another');
}

async function compare(facts: Facts, size: number) {
  const counts = await agreeOn(facts);
  const found = Object.entries(counts).map(([rule, count]) => `${count} ${rule}`);
  print(`\n${size} people: all contestants agree on ${found.join(', ')}`);
  const timings = await timeInTurn(contestantsFor(facts), rounds);
  const of = (name: string) => timingOf(timings, name);
  const judged = of('judge');
  row('judge', `${perPersonDay(judged, size)} µs a person and due date`);
  row('judge ÷ bare loop', ratioText(ratioOf(judged, of('bare loop'))));
  row('json-rules-engine ÷ judge', ratioText(ratioOf(of('json-rules-engine'), judged)));
  row(
    'json-rules-engine ÷ bare loop',
    ratioText(ratioOf(of('json-rules-engine'), of('bare loop'))),
  );
  row('assess (with words and pay) ÷ judge', ratioText(ratioOf(of('assess'), judged)));
}

/** Only two documents are in memory at a time: a large heap would slow down whoever else takes a turn. */
async function compareWithSmallest(facts: Facts, size: number) {
  const fewFacts = generateFacts(smallestSize);
  const [few, many] = await timeInTurn(
    [
      { name: 'few', run: () => judge(fewFacts) },
      { name: 'many', run: () => judge(facts) },
    ],
    rounds,
  );
  if (!few || !many) throw new Error('two contestants give two timings');
  const ratio = ratioOf(perPerson(many, size), perPerson(few, smallestSize));
  row(`${size} people`, `${ratioText(ratio)} the cost at ${smallestSize} people`);
  row(
    '',
    `judge ${heapText(
      peakHeapBytes(() => judge(facts)),
      size,
    )}`,
  );
  row(
    '',
    `assess ${heapText(
      peakHeapBytes(() => assess(facts)),
      size,
    )}`,
  );
}

function timingOf(timings: readonly Timing[], name: string): Timing {
  const timing = timings.find((one) => one.name === name);
  if (!timing) throw new Error(`${name} was not timed`);
  return timing;
}

function perPerson(timing: Timing, size: number): Timing {
  return { ...timing, samples: timing.samples.map((milliseconds) => milliseconds / size) };
}

function perPersonDay(timing: Timing, size: number): string {
  return ((median(timing.samples) * 1000) / (size * dueDates.length)).toFixed(2);
}

function ratioText({ typical, least, most }: Ratio): string {
  return `${figure(typical)}× (${figure(least)}–${figure(most)})`;
}

/** Two digits are all that a shared machine can tell. */
function figure(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

function heapText(bytes: number, size: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB (${(bytes / 1000 / size).toFixed(1)} kB a person)`;
}

function row(label: string, text: string) {
  print(`  ${label.padEnd(38)}${text}`);
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}
