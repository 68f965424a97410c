/** A finding: what a rule says about one person (or the team) on one date, with the facts behind it. */
import type { Incident } from '../facts/document.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Words } from '../policy/words.ts';

export type Outcome = 'breach' | 'excused' | 'unknown';
/** provisional until the reply deadline, then final; excused and waived by a form or a person. */
export type FindingState = 'provisional' | 'final' | 'excused' | 'waived';

/** One step from the finding back to a record: names the fact, the clause it met and the cell it stood in. */
export interface Evidence {
  readonly fact: EvidenceFact;
  /** What this fact shows, as a code that notices put into words. */
  readonly note: EvidenceNote;
  /** Clause this ground rests on, where it is another than the finding's own. */
  readonly clause?: string;
  /** Id of the record (leave, outing, correction, …) or of another finding. */
  readonly id?: string;
  readonly date?: LocalDate;
  /** `HH:MM` on the finding's date, or a moment. */
  readonly from?: string;
  readonly to?: string;
  readonly minutes?: number;
  readonly days?: number;
  readonly times?: readonly string[];
  /** Person who decided or recorded. */
  readonly by?: string;
  /** Measure of an incident, as the person who recorded it set it. */
  readonly measure?: IncidentMeasure;
  /** Cell the record was read from. */
  readonly place?: string;
}

export type IncidentMeasure = Incident['measure'];

export type EvidenceFact =
  | 'punches'
  | 'correction'
  | 'leave'
  | 'outing'
  | 'off-post'
  | 'overtime'
  | 'roster'
  | 'calendar'
  | 'decision'
  | 'incident'
  | 'report'
  | 'checklist'
  | 'resignation'
  | 'finding'
  | 'record';

export type EvidenceNote =
  | 'punched' // times as recorded
  | 'no-punches'
  | 'single-punch'
  | 'arrived-late' // minutes, from = due start, to = arrival
  | 'arrived-hour-late' // 2.3.2
  | 'left-early' // 2.2.2, minutes, from = departure, to = due end
  | 'left-hour-early' // 2.3.2 under graded
  | 'session-missed' // from, to
  | 'off-post' // from, to, minutes; under an hour
  | 'off-post-hour' // 2.3.1
  | 'outing-not-approved'
  | 'outing-not-filed'
  | 'leave-covers' // approved leave that explains (part of) the time
  | 'leave-pending'
  | 'leave-refused'
  | 'leave-withdrawn'
  | 'leave-ended' // overrun: the approved end
  | 'leave-late-filed'
  | 'leave-level' // approved below the level needed
  | 'certificate-missing'
  | 'comp-not-filed'
  | 'overtime-not-filed'
  | 'overtime-covers'
  | 'recalled'
  | 'outing-covers'
  | 'correction-counts'
  | 'correction-pending'
  | 'not-due' // attendance on a day off
  | 'due' // roster or calendar says the date is due
  | 'calendar-not-loaded'
  | 'unreadable'
  | 'decided' // by, and the decision in `id`
  | 'objected' // by, from = when; later pieces of evidence answer it
  | 'cover-planned' // minutes unused; times = employee ids
  | 'cover-present'
  | 'roster-empty'
  | 'incident-recorded' // id, by; `measure` is what that person set
  | 'overtime-refused' // id, from, to
  | 'report-due' // id = kind, to = due moment, from = handed in late
  | 'checklist-not-done' // id = kind
  | 'joined' // date, id = what is missing
  | 'notice-given' // from, to, days between
  | 'handover-not-done' // to = last day
  | 'worked-in-a-row'; // from, to, days

/** Figures of a finding: minutes and days, plain numbers. */
export type Measures = Readonly<Record<string, number>>;

export interface Finding {
  /** `<employee|team>.<date>.<rule>[.<session>]`, stable across runs. */
  readonly id: string;
  readonly rule: string;
  readonly clause: string;
  readonly employee: string | null;
  readonly date: LocalDate;
  readonly outcome: Outcome;
  readonly state: FindingState;
  readonly measures: Measures;
  readonly because: readonly Evidence[];
  /** Last date on which a form or an answer is in time; null while the person has not returned or nothing is asked. */
  readonly replyBy: LocalDate | null;
  /** Ids of legal cautions to show beside it (L1..L26). */
  readonly cautions: readonly string[];
}

/** A finding with its explanation, as the assessment prints it. */
export interface ExplainedFinding extends Finding {
  readonly text: Words;
  /** What would clear it, in words; null when nothing is asked. */
  readonly clears: Words | null;
}
