/** What the fields of the facts document mean, where a name does not say it. */

export const factsDescriptions: Readonly<Record<string, string>> = {
  '': 'Everything people and devices recorded about one team. Every list may be left out and is then empty. Dates are YYYY-MM-DD, times HH:MM, moments YYYY-MM-DDTHH:MM in the time zone of the team; seconds are read and cut. Money is in yuan with at most two decimals.',
  'team.timeZone': 'An IANA zone such as Asia/Shanghai.',
  'team.minimumWage':
    'Local monthly minimum wage; without it floors and ceilings cannot be checked.',
  from: 'First date the document holds facts for; nothing earlier is judged.',
  through: 'Last date to be judged.',
  asOf: 'The moment of judging, against which deadlines are measured; 02:00 on the day after `through` when left out.',
  readings:
    'Answers to open questions of the policy, by parameter; docs/readings.md explains each.',
  switches:
    'Answers changed from a date on. One that is not sound is a problem of the assessment, and what was in force before it stays so.',
  'switches[].reading': 'A parameter, as in `readings`.',
  'switches[].value': 'As in `readings`.',
  'switches[].from':
    'First date it holds on; not in a closed month, unless it was known before that.',
  'switches[].at': 'When it was decided; later than the moment of judging, it is not known yet.',
  'switches[].adoptedAt':
    'Since when it has been judged by; a month closed after that does not undo it.',
  calendar: 'Dates that differ from the loaded official calendar.',
  employees: 'Everybody the other records speak of.',
  'employees[].supervisor': 'Id of another employee.',
  'employees[].leftOn': 'Last day of employment.',
  'employees[].monthlyWage': 'Gross wage of a full month; without it no amounts are worked out.',
  roster:
    'Who works or rests on a date, over the calendar and the default; one line a person and date.',
  punches:
    'Times as the clock recorded them, in any order; one record a person and date. No record means no punches.',
  corrections: 'Requests to add a forgotten punch; an approved one counts as a punch of its date.',
  leaves: 'Leave forms; only status `approved` stands in for presence, from `from` to `to`.',
  'leaves[].appliedAt': 'When the form was handed in.',
  'leaves[].phonedAt': 'When it was announced by telephone, before a form.',
  'leaves[].approvals': 'Who approved: level 1 the supervisor, level 2 the leader above.',
  'leaves[].filedAt': 'When the office filed it.',
  'leaves[].certificate': 'Whether a hospital note is on hand.',
  'leaves[].recalledAt': 'When the company called the person back.',
  'leaves[].recallAcknowledgedAt':
    'When the person acknowledged the recall; without it the leave stands.',
  outings: 'Absences from the post on business; they need a signature and filing.',
  offPost: 'Absences from the post somebody noticed during a session.',
  'offPost[].permitted': 'Whether the supervisor had agreed.',
  overtime: 'Work outside due time; approved and filed hours of a rest day earn time off.',
  'overtime[].refused': 'The person declined the order.',
  'overtime[].lossCaused': 'The refusal caused the company a loss.',
  incidents: 'What a person entered under a clause no device can see.',
  'incidents[].clause': 'Id of a clause, such as 1.3.3; docs/clauses.md lists them.',
  'incidents[].measure': 'What the person who entered it decided.',
  'incidents[].amount': 'Yuan, for measure `fine`.',
  reports: 'Plans, summaries and logs that were handed in.',
  'reports[].period': 'The period it is about, such as 2025-W11.',
  checklists: 'Duties ticked off, by date or by person.',
  'checklists[].employee': 'Whose papers, for checklists about a person.',
  resignations: 'Notices of leaving.',
  'resignations[].givenOn': 'When notice was given.',
  decisions: 'What a named person decided about a finding of an earlier judging.',
  'decisions[].finding':
    'Id of the finding, such as E01.2025-03-10.absence. Also `run.<night>` for a held night, and `reopen.<employee>.<month>` for a closed month: `confirm` with a reason holds it open for that person, `waive` closes it again.',
  'decisions[].decision':
    '`excuse`: there was a reason. `confirm`: the finding stands. `waive`: it stands, its sanction is dropped. `object`: the employee objects; nothing is final until a later decision.',
  unreadable:
    'Records that were there and could not be read; nobody is judged against what they may have said.',
  'unreadable[].employee': 'null: it may concern anybody.',
  'unreadable[].from': 'null: it may concern any date.',
  closedMonths:
    'Payroll months that are settled. The judging that first sees one closed freezes what it came to; later differences are posted to the next open month.',
  ledger:
    'Ledger entries of earlier assessments exactly as they were printed; without them every fine is new.',
};
