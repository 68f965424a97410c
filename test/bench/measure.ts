/**
 * Times contestants in turn by the processor time of the main thread. On a quiet machine that is the time one
 * waits; on a busy one it leaves out the neighbours, and what they still cost falls on all alike.
 */

export interface Contestant {
  readonly name: string;
  run(): unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds of processor time of one run, a sample a round; the same round stands at the same index everywhere. */
  readonly samples: readonly number[];
}

/** A sample repeats a quick contestant until it has used about this much time. */
const sampleMilliseconds = 150;
/** What a contestant may use before it counts, so that the compiler has seen enough of it. */
const warmUpMilliseconds = 1200;

/** Round robin: each round samples every contestant once; the garbage of one is cleared before the next. */
export async function timeInTurn(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Timing[]> {
  const timed: { contestant: Contestant; repeats: number; samples: number[] }[] = [];
  for (const contestant of contestants) {
    timed.push({ contestant, repeats: await warmUp(contestant), samples: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { contestant, repeats, samples } of timed) {
      samples.push(await sample(contestant, repeats));
    }
  }
  return timed.map(({ contestant, samples }) => ({ name: contestant.name, samples }));
}

/** Runs a contestant until it is warm, and tells how many of its runs make a sample. */
async function warmUp(contestant: Contestant): Promise<number> {
  let used = 0;
  let repeats = 1;
  while (used < warmUpMilliseconds) {
    const each = await sample(contestant, repeats);
    used += each * repeats;
    repeats = Math.max(1, Math.round(sampleMilliseconds / each));
  }
  return repeats;
}

async function sample(contestant: Contestant, repeats: number): Promise<number> {
  globalThis.gc?.();
  const start = process.threadCpuUsage();
  for (let run = 0; run < repeats; run += 1) await contestant.run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000 / repeats;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface Ratio {
  /** Median of the ratios of single rounds. */
  readonly typical: number;
  readonly least: number;
  readonly most: number;
}

/** How many times as long `left` took as `right`, round by round. */
export function ratioOf(left: Timing, right: Timing): Ratio {
  const ratios = left.samples.map((value, round) => value / (right.samples[round] ?? Number.NaN));
  return { typical: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
