/** Finds the highest heap of one run: a heap only grows between collections, so their edges show the peak. */
import { GCProfiler } from 'node:v8';

/** Bytes of heap in use at the highest moment of the run, above what was in use before it. */
export function peakHeapBytes(run: () => unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const profiler = new GCProfiler();
  profiler.start();
  const kept = run();
  const after = process.memoryUsage().heapUsed;
  const collections = profiler.stop().statistics;
  if (kept === undefined)
    throw new Error('a run gives its result back, so that it stays in memory');
  const edges = collections.map((one) => one.beforeGC.heapStatistics.usedHeapSize);
  return Math.max(after, ...edges) - before;
}
