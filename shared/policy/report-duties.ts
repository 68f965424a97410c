/** Which post owes which report, by clause: the only place that says so. */
import type { ClauseId } from './clauses.ts';

export type ReportCycle = 'day' | 'week' | 'month' | 'quarter';

/** A report that every holder of a post owes each period. */
export interface ReportDuty {
  readonly post: 'operations-lead' | 'aftersales' | 'promotion' | 'planning';
  readonly kind:
    | 'monthly-plan'
    | 'monthly-summary'
    | 'quarterly-plan'
    | 'weekly-summary'
    | 'quarterly-summary'
    | 'daily-returns-log'
    | 'daily-refunds-log';
  readonly clause: ClauseId;
  readonly cycle: ReportCycle;
  /** A plan is owed before its period begins, a summary or a log when it ends. */
  readonly isPlan: boolean;
}

export const reportDuties: readonly ReportDuty[] = [
  duty('operations-lead', 'quarterly-plan', 'P1.4', 'quarter', true),
  duty('operations-lead', 'monthly-plan', 'P1.9', 'month', true),
  duty('operations-lead', 'monthly-summary', 'P1.9', 'month', false),
  duty('aftersales', 'daily-returns-log', 'P2.14', 'day', false),
  duty('aftersales', 'daily-refunds-log', 'P2.15', 'day', false),
  duty('promotion', 'weekly-summary', 'P3.7', 'week', false),
  duty('promotion', 'monthly-summary', 'P3.7', 'month', false),
  duty('promotion', 'quarterly-summary', 'P3.7', 'quarter', false),
  duty('planning', 'monthly-summary', 'P5.10', 'month', false),
  duty('planning', 'monthly-plan', 'P5.10', 'month', true),
];

function duty(
  post: ReportDuty['post'],
  kind: ReportDuty['kind'],
  clause: ClauseId,
  cycle: ReportCycle,
  isPlan: boolean,
): ReportDuty {
  return { post, kind, clause, cycle, isPlan };
}
