/** Readings that no judgement of a facts document depends on, and why. */
import type { ReadingName } from '../../shared/policy/readings.ts';

export const inertReadings: Partial<Record<ReadingName, string>> = {
  'approval.L1': 'a name shown to people; levels are judged by their number',
  'approval.L2': 'a name shown to people; levels are judged by their number',
  'comp.expiryDays': 'swapped time is not spent by the software, so it does not lapse in it',
  'filing.office': 'a name shown to people',
  'fine.cap': 'fines stand beside the wage; nothing is cut',
  'incident.autoAmount': 'incidents are entered by hand, with their amount',
  'ot.nonRest': 'a caution beside the figure; nothing is paid by it',
  'payroll.lockDay': 'the document names the closed months; who closes them is not judged',
  'punch.resolution': 'it has one value',
  'resign.blockSettlement': 'a settlement is never blocked by the software',
};
