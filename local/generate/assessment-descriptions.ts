/** What the fields of the assessment mean, where a name does not say it. */

export const assessmentDescriptions: Readonly<Record<string, string>> = {
  '': 'Everything one judging of a facts document says, in stable order: the same facts give the same bytes. Money is in yuan.',
  team: 'Id of the team.',
  edition: 'First date in force of the edition of the policy that was applied on the last date.',
  asOf: 'The moment of judging; deadlines were measured against it.',
  findings: 'By employee, date and rule; what concerns the whole team comes first.',
  'findings[].id':
    '<employee|team>.<date>.<rule>, with .am or .pm where a date may have one each; stable from night to night.',
  'findings[].employee': 'null: it concerns the team and nobody in particular.',
  'findings[].outcome':
    '`breach`, `excused` by a later form or a person, or `unknown`: somebody has to answer before anything follows.',
  'findings[].state':
    '`provisional` until the time to reply is over, then `final`; `excused` and `waived` by a form or a person.',
  'findings[].measures': 'Figures by name: minutes, days, realDays, deemedDays and others.',
  'findings[].because': 'The records it stands on, each with the cell it was read from.',
  'findings[].replyBy':
    'Last date for a form or an answer; null while the person has not returned or nothing is asked.',
  'findings[].cautions': 'Ids of legal cautions to read beside it.',
  'findings[].clears': 'What would clear it, in words; null where nothing is asked.',
  counters: 'Absence by employee and year, over breach findings.',
  'counters[].occurrences': 'Times, as the fines count them.',
  'counters[].days': 'Days of absence, deemed ones included.',
  'counters[].realDays': 'Days of sessions wholly missed.',
  'counters[].longestRun':
    'Dates of the longest unbroken run; it may begin in an earlier year and belongs to the year it ends in.',
  'counters[].longestRealRun': 'The same over sessions wholly missed.',
  'counters[].dates': 'Dates whose absence counts in the year.',
  'counters[].openRun':
    'Dates of a run of wholly missed sessions that still goes on; empty where the person has been due since.',
  occurrences: 'Absences as the times they count as, ranked.',
  'occurrences[].rank': '1, 2, 3 … within the counting period.',
  'occurrences[].because': 'Ids of the findings, by date.',
  sanctions: 'What the policy attaches to findings; nothing of it is carried out by software.',
  'sanctions[].amount': 'null where the policy names no amount.',
  'sanctions[].objected': 'There only while an objection waits for its answer.',
  'sanctions[].occurrence': 'Rank among the occurrences of its year; null for reviews.',
  'sanctions[].because': 'Ids of findings.',
  ledger: 'The earlier entries and the new ones behind them; append-only, never edited.',
  pay: 'Effects on pay by employee and month; null amounts where no wage is recorded.',
  'pay[].scheduledDays': 'Days the person is due in the month.',
  'pay[].workedDays': 'Judged due days with work, in halves.',
  'pay[].divisorDays': 'Days one month of wage is divided by.',
  'pay[].finesProposed': 'Fines nobody has confirmed yet; never taken off the wage.',
  'pay[].finesFinal': 'Fines a person confirmed; shown beside the wage.',
  'pay[].payableBeforeFines': 'Gross less the unpaid amount.',
  'pay[].state':
    '`closed`: the figures are those the month was closed with. `reopened`: judged live again by decision.',
  'pay[].adjustments':
    'What closed months turned out to differ by, booked here; + is money to the person.',
  'pay[].payable': 'payableBeforeFines and adjustments; fines are never taken off.',
  'pay[].finalPayBy':
    'Last day of employment, for somebody who leaves in this month; null for others.',
  'pay[].payDate': 'null where the calendar of that time is not loaded.',
  coverage: 'Dates on which fewer were planned or present than needed.',
  overtime: 'What each overtime record earns.',
  'overtime[].minutes': 'Outside due time and without the midday break.',
  'overtime[].compMinutes': 'Minutes that may be swapped for time off.',
  comp: 'Time off earned and taken, in minutes by employee and month; opening + earned + short − taken − expired = closing.',
  'comp[].expired': 'What lapsed unused, under `comp.expiryDays`.',
  'comp[].short':
    'Taken beyond the balance; an earlier balance may not be known, so it is no finding.',
  problems: 'Faults of the facts that left the rest judged.',
};
