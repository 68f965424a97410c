/** Formulas: functions, spills, errors and circles. */
import { describe, expect, test } from 'vitest';
import { evaluatorOf } from '../../../local/sheets/evaluate.ts';
import { FormulaError } from '../../../local/sheets/formula/values.ts';
import { type SeedTab, seedWorkbook } from '../../../local/sheets/seed.ts';

/** Computed cells of one tab, errors as their code. */
function compute(tabs: readonly SeedTab[], title: string, rows: number, columns: number) {
  const workbook = seedWorkbook({ spreadsheetId: 'x', title: 'x', tabs, year: 2025 });
  const evaluator = evaluatorOf(workbook);
  const sheet = workbook.sheets.find((one) => one.title === title);
  if (sheet === undefined) throw new Error(title);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const value = evaluator.valueAt(sheet, row, column);
      return value instanceof FormulaError ? value.code : value;
    }),
  );
}

/** Row 1: 2025-03-10, 08:30, "Hello", TRUE, nothing, 5; row 2: 5, 7, "x", "x", "a*b". */
const data = [
  ['2025-03-10', '08:30', 'Hello', 'TRUE', '', '5'],
  ['5', '7', 'x', 'X', 'a*b'],
];

function one(formula: string) {
  const rows = [...data, ["'", '', '', '', '', '', formula]];
  return compute(
    [
      { title: 'T', rows },
      { title: '员工 Staff', rows: data },
    ],
    'T',
    3,
    7,
  )[2]?.[6];
}

describe('functions', () => {
  test.each<[string, unknown]>([
    ['=1+2*3^2', 19],
    ['=-2^2', 4],
    ['=10/4%', 250],
    ['=(1+2)&"a"', '3a'],
    ['="Ä"="ä"', true],
    ['="a"<>"b"', true],
    ['=E1=""', true],
    ['=E1=0', true],
    ['=2<"a"', true],
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['="2025-03-10"+1', 45727],
    ['=NOPE(1)', '#NAME?'],
    ['=nope', '#NAME?'],
    ['=1+', '#ERROR!'],
    ['=Gone!A1', '#REF!'],
    ['=#N/A', '#N/A'],
    ['=IF(A2>4,"big","small")', 'big'],
    ['=IF(FALSE,1)', false],
    ['=IF(TRUE,1,1/0)', 1],
    ['=IFS(A2=1,"one",TRUE,"else")', 'else'],
    ['=AND(TRUE,A2=5)', true],
    ['=AND(A2=5,1/0)', '#DIV/0!'],
    ['=OR(FALSE,A2=5)', true],
    ['=NOT(D1)', false],
    ['=ISNUMBER(A1)', true],
    ['=ISTEXT(C1)', true],
    ['=ISBLANK(E1)', true],
    ['=ISBLANK(A3)', false],
    ['=ISERROR(1/0)', true],
    ['=ISNA(NA())', true],
    ['=TEXT(A1,"yyyy-mm-dd")', '2025-03-10'],
    ['=TEXT(A1+B1,"yyyy/m/d hh:mm:ss")', '2025/3/10 08:30:00'],
    ['=TEXT(B1,"h:mm AM/PM")', '8:30 AM'],
    ['=TEXT(A1,"dddd")', 'Monday'],
    ['=TEXT(1.5,"[h]:mm")', '36:00'],
    ['=TEXT(1234.567,"#,##0.00")', '1,234.57'],
    ['=TEXT(0.125,"0.0%")', '12.5%'],
    ['=TEXT(-3,"0;(0)")', '(3)'],
    ['=TEXT(7,"000")', '007'],
    ['=TEXT("E1","yyyy")', 'E1'],
    ['=IFNA(VLOOKUP("none",C1:D2,2,FALSE),"-")', '-'],
    ['=IFNA(1/0,"-")', '#DIV/0!'],
    ['=IFERROR(1/0,"-")', '-'],
    ['=VLOOKUP("hello",C1:D2,2,FALSE)', true],
    ['=VLOOKUP(5,A1:C2,3,FALSE)', 'x'],
    ['=VLOOKUP("5",A1:C2,3,FALSE)', '#N/A'],
    ['=VLOOKUP("H*o",C1:D2,2,FALSE)', true],
    ['=VLOOKUP("a~*b",E1:E2,1,FALSE)', 'a*b'],
    ['=VLOOKUP(5,A1:C2,4,FALSE)', '#REF!'],
    ["=VLOOKUP(5,'员工 Staff'!$A:C,2,FALSE)", 7],
    ['=XLOOKUP("x",C1:C2,A1:A2)', 5],
    ['=XLOOKUP("none",C1:C2,A1:A2,"no")', 'no'],
    ['=XLOOKUP(5,A2:F2,A1:F1)', 45726],
    ['=XLOOKUP("H*",C1:C2,A1:A2,"no")', 'no'],
    ['=XLOOKUP("a*b",E1:E2,A1:A2)', 5],
    ['=MATCH("h*",C1:C2,0)', 1],
    ['=MATCH("x",C1:C2,0)', 2],
    ['=INDEX(A1:C2,2,3)', 'x'],
    ['=COUNTIF(C1:D2,"X")', 2],
    ['=COUNTIF(A1:F2,">5")', 2],
    ['=COUNTIF(A1:F2,"<>x")', 10],
    ['=COUNTIF(A1:F1,"")', 1],
    ['=COUNTIF(A1:F2,"5")', 2],
    ['=COUNTIF(C1:C2,"h*")', 1],
    ['=COUNTA(A1:F2)', 10],
    ['=COUNT(A1:F2)', 5],
    ['=SUM(A2:F2,10,"2")', 24],
    ['=SUM(A2,1/0)', '#DIV/0!'],
    ['=MIN(A2:B2)+MAX(A2:B2)', 12],
    ['=LEN(C1)', 5],
    ['=TRIM("  a   b ")', 'a b'],
    ['=SEARCH("L",C1)', 3],
    ['=SEARCH("z",C1)', '#VALUE!'],
    ['=FIND("L",C1)', '#VALUE!'],
    ['=LEFT(C1,2)&RIGHT(C1)&MID(C1,2,3)', 'Heoell'],
    ['=SUBSTITUTE("a-b-c","-","+")', 'a+b+c'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=UPPER("a")&LOWER("B")', 'Ab'],
    ['=EXACT("a","A")', false],
    ['=CONCATENATE("a",1,TRUE)', 'a1TRUE'],
    ['=ROW()&","&COLUMN()', '3,7'],
    ['=ROW(B7)+COLUMN(B7)', 9],
    ['=VALUE("1,200")', 1200],
    ['=DATE(2025,14,1)', 46054],
    ['=TIME(6,0,0)', 0.25],
    ['=YEAR(A1)&MONTH(A1)&DAY(A1)', '2025310'],
    ['=HOUR(B1)*60+MINUTE(B1)', 510],
    ['=WEEKDAY(A1,2)', 1],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5)', -3],
    ['=MOD(-1,3)', 2],
    ['=ABS(-1)+INT(-1.5)', -1],
    ['=LET(a,2,b,a*3,a+b)', 8],
    ['=LAMBDA(x,x*2)', '#N/A'],
    ['=LEN()', '#N/A'],
    ['=A1:A2+1', '#VALUE!'],
  ])('%s gives %j', (formula, expected) => {
    const value = one(formula);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });
});

const lookupTab: SeedTab = {
  title: '_lookup',
  rows: [
    ["'2025-03-10|E01", '迟到 Late', '!'],
    ["'2025-03-11|E02", '正常 Clear', ''],
  ],
};
const verdict = `={"结论 Verdict";MAP(A2:A,B2:B,LAMBDA(d,e,IF(e="","",IFNA(VLOOKUP(IF(ISNUMBER(d),TEXT(d,"yyyy-mm-dd"),d)&"|"&e,'_lookup'!A:C,2,FALSE),""))))}`;
const rows = [
  ['日期', '工号', verdict],
  ['2025-03-11', 'E02'],
  ['2025-03-10', 'E01'],
  ["'2025-03-10", 'E01'],
  ['2025-03-12', 'E01'],
];

describe('spills', () => {
  test('a verdict column finds each row by its key and fills to the last row', () => {
    const cells = compute([{ title: '考勤', rows }, lookupTab], '考勤', 1000, 3);
    expect(cells.map((row) => row[2]).slice(0, 6)).toEqual([
      '结论 Verdict',
      '正常 Clear',
      '迟到 Late',
      '迟到 Late',
      '',
      '',
    ]);
    expect(cells[999]?.[2]).toBe('');
  });

  test('a MAP without a header spills from its own cell', () => {
    const own = [
      ['a', '1', '=MAP(A1:A2,B1:B2,LAMBDA(t,n,t&n))'],
      ['b', '2'],
    ];
    expect(compute([{ title: 'T', rows: own }], 'T', 3, 3)).toEqual([
      ['a', 1, 'a1'],
      ['b', 2, 'b2'],
      [null, null, null],
    ]);
  });

  test('something typed in the way turns the anchor into #REF! and empties the column', () => {
    const blocked = rows.map((row, index) => (index === 3 ? [...row, 'mine'] : row));
    const cells = compute([{ title: '考勤', rows: blocked }, lookupTab], '考勤', 5, 3);
    expect(cells.map((row) => row[2])).toEqual(['#REF!', null, null, 'mine', null]);
  });

  test('of two spills over one cell the second gives way', () => {
    const crossing = [
      ['', '={1;2;3}'],
      ['={4,5}', ''],
    ];
    expect(compute([{ title: 'T', rows: crossing }], 'T', 3, 2)).toEqual([
      [null, 1],
      ['#REF!', 2],
      [null, 3],
    ]);
  });

  test('a spill reads another spill, and a count over it counts its empty texts', () => {
    const own = [
      [
        'n',
        '={"double";MAP(A2:A,LAMBDA(n,IF(n="","",n*2)))}',
        '={"more";MAP(B2:B,LAMBDA(n,IF(n="","",n+1)))}',
        '=COUNTA(B:B)',
      ],
      ['1'],
      ['5'],
    ];
    const cells = compute([{ title: 'T', rows: own }], 'T', 3, 4);
    expect(cells.map((row) => row.slice(0, 3))).toEqual([
      ['n', 'double', 'more'],
      [1, 2, 3],
      [5, 10, 11],
    ]);
    expect(cells[0]?.[3]).toBe(1000);
  });

  test('an array past the edge of the tab and ragged literals are errors', () => {
    const long = Array.from({ length: 999 }, () => ['']);
    const cells = compute([{ title: 'T', rows: [...long, ['={1;2}', '={1,2;3}']] }], 'T', 1000, 2);
    expect(cells[999]).toEqual(['#REF!', '#VALUE!']);
  });
});

describe('circles and chains', () => {
  test.each([[[['=A1']]], [[['=B1', '=A1']]], [[['=MAP(A1:A3,LAMBDA(x,x))']]]])(
    '%j is #REF!',
    (circle) => {
      expect(compute([{ title: 'T', rows: circle }], 'T', 1, 1)[0]?.[0]).toBe('#REF!');
    },
  );

  test('a running total over thousands of rows is computed from the top', () => {
    const total = Array.from({ length: 3000 }, (_, row) => [row === 0 ? '1' : `=A${row}+1`]);
    expect(compute([{ title: 'T', rows: total }], 'T', 3000, 1)[2999]).toEqual([3000]);
  });
});
