/** Readings that no judgement of a facts document depends on, and why. */
import type { ReadingName } from '../../shared/policy/readings.ts';

export const inertReadings: Partial<Record<ReadingName, string>> = {
  'approval.L1': 'a name shown to people; levels are judged by their number',
  'approval.L2': 'a name shown to people; levels are judged by their number',
  'filing.office': 'a name shown to people',
  'incident.autoAmount': 'incidents are entered by hand, with their amount',
  'punch.resolution': 'it has one value',
};
