/** Readings on lateness, early leave, absence and what they add up to. */
import { words } from '../words.ts';
import { choice, flag, list, type Reading, schedule, whole } from './shapes.ts';

export const absenceReadings = {
  'absence.fineMode': choice(['cumulative', 'perOccurrence'], 'cumulative', {
    reading: 'A1',
    clause: '2.3.4',
    meaning: words(
      '第二次旷工怎样罚：cumulative 两次合计300元，perOccurrence 第二次单独罚300元。',
      'What the second absence costs: cumulative makes 300 yuan the total of both, perOccurrence fines the second 300 by itself.',
    ),
  }),
  'absence.yearBasis': choice(['calendar', 'rolling12m', 'hireYear'], 'calendar', {
    reading: 'A2',
    clause: '2.3.4',
    meaning: words(
      '累计旷工天数按哪一年：calendar 公历年，rolling12m 最近十二个月，hireYear 入职周年。',
      'Which year the days of absence add up in: calendar, the last twelve months (rolling12m), or the year since hiring (hireYear).',
    ),
  }),
  'absence.fineCountBasis': choice(['sameYear', 'allTime'], 'sameYear', {
    reading: 'A2',
    clause: '2.3.4',
    meaning: words(
      '罚款次数在多长时间内累计：sameYear 与天数同一年度，allTime 从入职起一直累计。',
      'How long fined times are counted: sameYear starts again with the year used for days, allTime never starts again.',
    ),
  }),
  'absence.occurrenceUnit': choice(['spell', 'day', 'finding'], 'spell', {
    reading: 'A3',
    clause: '2.3.4',
    meaning: words(
      '怎样算一次：spell 中间没有上班的相连旷工算一次，day 每天一次，finding 每条认定一次。',
      'What one time is: spell joins absences with no work between them, day counts each date, finding counts each finding.',
    ),
  }),
  'absence.thirdOnward': choice(['none', 'repeat300', 'add200'], 'none', {
    reading: 'A4',
    clause: '2.3.4',
    meaning: words(
      '第三次起：none 不自动定金额，交由主管决定；repeat300 每次再罚300元；add200 每次再加200元。',
      'From the third time on: none names no amount and leaves it to a person, repeat300 fines 300 each time, add200 adds 200 each time.',
    ),
  }),
  'absence.halfDayCounts': flag(true, {
    reading: 'A5',
    clause: '2.3.4',
    meaning: words('半天旷工是否也算一次。', 'Whether half a day of absence counts as one time.'),
  }),
  'absence.dayUnit': choice([0.5, 1], 0.5, {
    reading: 'A5',
    clause: '2.3.4',
    meaning: words(
      '旷工天数的最小单位：0.5 缺半天记半天，1 缺半天也记一天。',
      'The smallest part of a day counted: 0.5 keeps halves, 1 rounds half a day up to a whole one.',
    ),
  }),
  'absence.wage': choice(['timeNotWorked', 'day', 'none'], 'timeNotWorked', {
    reading: 'A14',
    clause: '2.3.4',
    meaning: words(
      '旷工期间的工资：timeNotWorked 只不计未上班的时间，day 按认定天数不计，none 不扣工资。',
      'Wages for an absence: timeNotWorked leaves only the missed time unpaid, day leaves the counted days unpaid, none leaves wages alone.',
    ),
  }),
  'earlyLeave.rule': choice(['literal', 'graded', 'half'], 'literal', {
    reading: 'A6',
    clause: '2.2.2',
    meaning: words(
      '早退怎样处理：literal 任何早退都按旷工，graded 不足一小时只作记录、满一小时才按旷工，half 任何早退按半天旷工。',
      'How leaving early is treated: literal makes any of it an absence, graded only from one hour on and records the rest, half makes any of it half a day of absence.',
    ),
  }),
  'earlyLeave.graceMinutes': whole(
    0,
    { from: 0, to: 59 },
    {
      reading: 'A6',
      clause: '2.2.2',
      meaning: words(
        '提前不超过几分钟离开不算早退。',
        'How many minutes before the end a person may leave without it being early.',
      ),
    },
  ),
  'earlyLeave.days': choice([0.5, 1], 1, {
    reading: 'A7',
    clause: '2.2.2',
    meaning: words(
      '按旷工处理的早退计几天；工资只按实际未上班的分钟计算。',
      'How many days an early leave counts when treated as absence; wages follow the minutes really missed.',
    ),
  }),
  'earlyLeave.curable': flag(true, {
    reading: 'A7',
    clause: '2.3.2',
    meaning: words(
      '早退能否凭批准的假单或补单消除。',
      'Whether an approved leave form, early or late, clears an early leave.',
    ),
  }),
  'threshold.hourInclusive': flag(true, {
    reading: 'A8',
    clause: '2.3.2',
    meaning: words(
      '刚好60分钟是否算满一小时。',
      'Whether exactly 60 minutes already is an hour or more.',
    ),
  }),
  'lateAbsence.days': choice([0.5, 1], 0.5, {
    reading: 'A9',
    clause: '2.3.2',
    meaning: words(
      '迟到满一小时又无补假时计几天旷工。',
      'How many days of absence an hour of lateness counts as when no leave covers it.',
    ),
  }),
  'late.schedule': schedule([], {
    reading: 'A10',
    clause: '2.2.5',
    meaning: words(
      '财务制度规定的迟到金额，单位元，按起算分钟分档；留空则只记录、不定金额。',
      'The finance schedule for lateness: yuan from a number of minutes on; empty records the lateness and names no amount.',
    ),
  }),
  'late.unpaid': flag(false, {
    reading: 'A10',
    clause: '2.2.5',
    meaning: words(
      '不足一小时的迟到分钟是否不计工资。',
      'Whether the minutes of a lateness under one hour go unpaid.',
    ),
  }),
  'late.graceMinutes': whole(
    0,
    { from: 0, to: 59 },
    {
      reading: 'A18',
      clause: '2.2.2',
      meaning: words(
        '晚到不超过几分钟不算迟到。',
        'How many minutes after the start a person may arrive without being late.',
      ),
    },
  ),
  'supplement.cures': list(['late', 'absence', 'early'], ['late', 'absence', 'early'], {
    reading: 'A11',
    clause: '2.5.3',
    meaning: words(
      '批准的补单可以消除哪几种情形：late 迟到，absence 旷工，early 早退。',
      'Which of late, absence and early an approved later form clears.',
    ),
  }),
  'supplement.deadlineWorkdays': whole(
    3,
    { from: 0, to: 31 },
    {
      reading: 'A22',
      clause: '2.5.2',
      meaning: words(
        '返岗后几个工作日内可以补单；逾期只能在工资结算前例外受理。',
        'How many working days after coming back a form may still be handed in; later ones need an exception before payroll closes.',
      ),
    },
  ),
  'consecutive.restBreaks': flag(false, {
    reading: 'A12',
    clause: '2.3.4',
    meaning: words(
      '两个旷工日之间的休息日或节假日是否使连续中断；休息日本身从不计入。',
      'Whether a rest day or holiday between two absences ends the run; the rest day itself is never counted.',
    ),
  }),
  'consecutive.leaveBreaks': flag(true, {
    reading: 'A12',
    clause: '2.3.4',
    meaning: words(
      '两个旷工日之间批准的请假是否使连续中断。',
      'Whether approved leave between two absences ends the run.',
    ),
  }),
  'dismissal.deemed': choice(['flag', 'count', 'ignore'], 'flag', {
    reading: 'A13',
    clause: '2.3.4',
    meaning: words(
      '并非整段缺勤而只是按旷工处理的天数是否计入开除线：flag 单独提示，count 一并计入，ignore 不计。',
      'Whether days that are only treated as absence reach the removal line: flag shows them apart, count adds them in, ignore leaves them out.',
    ),
  }),
} as const satisfies Record<string, Reading>;
