/** Puts on record, once, that a night was blocked or is held, and tells the owner. */
import { blockedMail, nightMoment, type Settings } from '../../shared/index.ts';
import type { StoppedRun, Store } from '../ports.ts';
import { type CheckPorts, type CheckRequest, recipientsOf } from './check-request.ts';
import { createOnce } from './create-once.ts';
import { addressing } from './judge-night.ts';

/** No fines, nothing judged, and the owner is told once. */
export async function recordBlock(
  { store, clock }: CheckPorts,
  request: CheckRequest,
  reason: string,
  settings: Settings | null,
): Promise<void> {
  const at = nightMoment(request.through);
  const to = settings ? recipientsOf(settings, request).owner : request.owner;
  const text = blockedMail({
    team: settings?.team?.name ?? request.team,
    night: request.through,
    at,
    reason,
    nextStep:
      '请按上面的原因处理,之后下一夜自动补上。/ Please see to the reason above; the next night then catches up by itself.',
  });
  const address = addressing(request.team, request.through, at, request.timeZone, clock);
  await recordOnce(store, {
    team: request.team,
    date: request.through,
    kind: 'blocked',
    at,
    reason,
    mails: to ? [address('blocked', to, text)] : [],
  });
}

/** A night stops for one reason at a time; while it stays stopped, nobody is told again. */
export async function recordOnce(store: Store, stop: StoppedRun): Promise<void> {
  const isRecorded = async () => {
    const stops = await store.stops(stop.team);
    return stops.some((one) => one.date === stop.date && one.kind === stop.kind);
  };
  if (await isRecorded()) return;
  await createOnce(isRecorded, () => store.recordStop(stop));
}
