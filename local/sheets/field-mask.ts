/** Field masks: `fields=sheets(properties/title)` on answers and `fields: "note"` in requests. */
import * as z from 'zod';
import { invalid } from './google-error.ts';

/** A tree of field names; a node without children stands for everything below it. */
export interface Mask {
  readonly children: ReadonlyMap<string, Mask>;
}

const everything: Mask = { children: new Map() };

/** Parses `a,b.c,d(e,f)` and `*`; slashes count as dots. */
export function parseMask(text: string): Mask {
  const reader = { text, position: 0 };
  const mask = parseList(reader);
  if (reader.position < text.length) throw invalid(`Invalid field mask: ${text}`);
  return mask;
}

interface Reader {
  readonly text: string;
  position: number;
}

function parseList(reader: Reader): Mask {
  const children = new Map<string, Mask>();
  let isAll = false;
  do {
    const name = /[A-Za-z]+|\*/y;
    name.lastIndex = reader.position;
    const found = name.exec(reader.text)?.[0];
    if (found === undefined) throw invalid(`Invalid field mask: ${reader.text}`);
    reader.position += found.length;
    const inner = parseInner(reader);
    if (found === '*') isAll = true;
    else children.set(found, merged(children.get(found), inner));
  } while (accept(reader, ','));
  return isAll ? everything : { children };
}

function parseInner(reader: Reader): Mask {
  if (accept(reader, '(')) {
    const inner = parseList(reader);
    if (!accept(reader, ')')) throw invalid(`Invalid field mask: ${reader.text}`);
    return inner;
  }
  if (!accept(reader, '.') && !accept(reader, '/')) return everything;
  const name = /[A-Za-z]+|\*/y;
  name.lastIndex = reader.position;
  const found = name.exec(reader.text)?.[0];
  if (found === undefined) throw invalid(`Invalid field mask: ${reader.text}`);
  reader.position += found.length;
  const inner = parseInner(reader);
  return found === '*' ? everything : { children: new Map([[found, inner]]) };
}

function accept(reader: Reader, mark: string): boolean {
  if (reader.text[reader.position] !== mark) return false;
  reader.position += 1;
  return true;
}

function merged(one: Mask | undefined, other: Mask): Mask {
  if (one === undefined) return other;
  if (one.children.size === 0 || other.children.size === 0) return everything;
  const children = new Map(one.children);
  for (const [name, inner] of other.children) children.set(name, merged(children.get(name), inner));
  return { children };
}

/** The fields a schema knows, as a mask. */
export function fieldsOf(schema: z.core.$ZodType): Mask {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return fieldsOf(schema.unwrap());
  }
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element);
  if (!(schema instanceof z.ZodObject)) return everything;
  const children = new Map<string, Mask>();
  for (const [name, inner] of Object.entries(schema.shape)) children.set(name, fieldsOf(inner));
  return { children };
}

/** Refuses a mask with a field that `known` does not have; returns the mask with `*` spelled out at its top. */
export function requireKnown(mask: Mask, known: Mask, text: string): Mask {
  const check = (inner: Mask, allowed: Mask, path: string): void => {
    for (const [name, deeper] of inner.children) {
      const next = allowed.children.get(name);
      if (next === undefined) {
        throw invalid(
          `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}${name}' in '${text}'.`,
        );
      }
      check(deeper, next, `${path}${name}.`);
    }
  };
  check(mask, known, '');
  if (mask.children.size > 0) return mask;
  return { children: new Map([...known.children.keys()].map((name) => [name, everything])) };
}

/** A request's own mask: required, not empty, and only fields its resource has. */
export function requestMask(text: string | undefined, known: Mask): Mask {
  if (text === undefined || text.trim() === '') {
    throw invalid(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  return requireKnown(parseMask(text), known, text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parts of an answer that a mask asks for; lists are cut item by item. */
export function selectFields(value: unknown, mask: Mask): unknown {
  if (mask.children.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => selectFields(item, mask));
  if (!isRecord(value)) return value;
  if (isWholeWanted(value, mask)) return value;
  const selected: Record<string, unknown> = {};
  for (const [name, inner] of mask.children) {
    if (value[name] !== undefined) selected[name] = selectFields(value[name], inner);
  }
  return selected;
}

/** True when nothing would be cut: answers hold cells by the hundred thousand, and a copy of each costs. */
function isWholeWanted(value: Record<string, unknown>, mask: Mask): boolean {
  for (const name in value) {
    if (mask.children.get(name)?.children.size !== 0) return false;
  }
  return true;
}

/** `target` with the masked fields taken from `source`; a masked field that `source` lacks is cleared. */
export function mergeFields(target: unknown, source: unknown, mask: Mask): unknown {
  if (mask.children.size === 0) return source;
  const result: Record<string, unknown> = isRecord(target) ? { ...target } : {};
  const from = isRecord(source) ? source : {};
  for (const [name, inner] of mask.children) {
    const value = mergeFields(result[name], from[name], inner);
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

/** True when the mask reaches a field at this dotted path. */
export function isMasked(mask: Mask, path: string): boolean {
  let inner: Mask | undefined = mask;
  for (const name of path.split('.')) {
    if (inner.children.size === 0) return true;
    inner = inner.children.get(name);
    if (inner === undefined) return false;
  }
  return true;
}
