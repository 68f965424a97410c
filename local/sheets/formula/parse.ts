/** Parses a formula into a tree, by precedence, with array literals and LAMBDA. */
import { FormulaSyntaxError, type Reference, type Token, tokenize } from './tokenize.ts';
import type { FormulaErrorCode } from './values.ts';

export type Node =
  | { readonly kind: 'literal'; readonly value: number | string | boolean | null }
  | { readonly kind: 'error'; readonly code: FormulaErrorCode }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Node[] }
  | { readonly kind: 'sign'; readonly sign: '-' | '+' | '%'; readonly operand: Node }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] };

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

const precedence: Record<Operator, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const errorCodes: readonly FormulaErrorCode[] = [
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#ERROR!',
];

const depthMost = 60;

/** Parses a formula that begins with `=`; throws FormulaSyntaxError when it is not well formed. */
export function parseFormula(formula: string): Node {
  const tokens = tokenize(formula.slice(1)).filter((token) => token.kind !== 'space');
  const reader: Reader = { tokens, position: 0, depth: 0 };
  const node = parseExpression(reader, 0);
  const rest = tokens[reader.position];
  if (rest !== undefined) throw new FormulaSyntaxError(`unexpected "${rest.text}"`);
  return node;
}

interface Reader {
  readonly tokens: readonly Token[];
  position: number;
  depth: number;
}

function peek(reader: Reader): string | undefined {
  const token = reader.tokens[reader.position];
  return token?.kind === 'mark' ? token.text : undefined;
}

function accept(reader: Reader, mark: string): boolean {
  if (peek(reader) !== mark) return false;
  reader.position += 1;
  return true;
}

function expect(reader: Reader, mark: string): void {
  if (accept(reader, mark)) return;
  const got = reader.tokens[reader.position]?.text ?? 'the end';
  throw new FormulaSyntaxError(`expected "${mark}", found ${got}`);
}

function isOperator(mark: string | undefined): mark is Operator {
  return mark !== undefined && mark in precedence;
}

function parseExpression(reader: Reader, least: number): Node {
  reader.depth += 1;
  if (reader.depth > depthMost) throw new FormulaSyntaxError('nested too deep');
  let left = parseSigned(reader);
  for (;;) {
    const operator = peek(reader);
    if (!isOperator(operator) || precedence[operator] <= least) break;
    reader.position += 1;
    const right = parseExpression(reader, precedence[operator]);
    left = { kind: 'binary', operator, left, right };
  }
  reader.depth -= 1;
  return left;
}

function parseSigned(reader: Reader): Node {
  for (const sign of ['-', '+'] as const) {
    if (!accept(reader, sign)) continue;
    reader.depth += 1;
    if (reader.depth > depthMost) throw new FormulaSyntaxError('nested too deep');
    const operand = parseSigned(reader);
    reader.depth -= 1;
    return { kind: 'sign', sign, operand };
  }
  let node = parsePrimary(reader);
  while (accept(reader, '%')) node = { kind: 'sign', sign: '%', operand: node };
  return node;
}

function parsePrimary(reader: Reader): Node {
  const token = reader.tokens[reader.position];
  if (token === undefined) throw new FormulaSyntaxError('the formula ends too early');
  reader.position += 1;
  switch (token.kind) {
    case 'number':
    case 'text':
      return { kind: 'literal', value: token.value };
    case 'reference':
      return { kind: 'reference', reference: token.reference };
    case 'error':
      return { kind: 'error', code: errorCodes.find((code) => code === token.text) ?? '#ERROR!' };
    case 'name':
      return parseName(reader, token.text);
    case 'mark':
      if (token.text === '(') {
        const inner = parseExpression(reader, 0);
        expect(reader, ')');
        return inner;
      }
      if (token.text === '{') return parseArray(reader);
      throw new FormulaSyntaxError(`unexpected "${token.text}"`);
    case 'space':
      throw new FormulaSyntaxError('unexpected space');
  }
}

function parseName(reader: Reader, name: string): Node {
  if (!accept(reader, '(')) {
    if (/^(true|false)$/i.test(name)) {
      return { kind: 'literal', value: name.toLowerCase() === 'true' };
    }
    return { kind: 'name', name: name.toLowerCase() };
  }
  const parts: Node[] = [];
  if (!accept(reader, ')')) {
    do {
      const isMissing = peek(reader) === ',' || peek(reader) === ')';
      parts.push(isMissing ? { kind: 'literal', value: null } : parseExpression(reader, 0));
    } while (accept(reader, ','));
    expect(reader, ')');
  }
  return { kind: 'call', name: name.toUpperCase(), parts };
}

function parseArray(reader: Reader): Node {
  const rows: Node[][] = [];
  do {
    const row: Node[] = [];
    do row.push(parseExpression(reader, 0));
    while (accept(reader, ','));
    rows.push(row);
  } while (accept(reader, ';'));
  expect(reader, '}');
  return { kind: 'array', rows };
}
