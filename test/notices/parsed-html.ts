/** A mail's HTML as a reader's program sees it: its texts, its elements and what it would load. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

export interface ParsedHtml {
  /** The visible texts in order, each with its spaces collapsed. */
  readonly texts: readonly string[];
  /** Element names in order. */
  readonly tags: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly errors: readonly string[];
}

export function parsedHtml(html: string): ParsedHtml {
  const errors: string[] = [];
  const parsed = { texts: [] as string[], tags: [] as string[], attributes: [] as Attribute[] };
  const tree = parse(html, { onParseError: ({ code }) => errors.push(code) });
  collect(tree, parsed, false);
  return { ...parsed, errors };
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

interface Collected {
  readonly texts: string[];
  readonly tags: string[];
  readonly attributes: Attribute[];
}

function collect(node: Node, into: Collected, isHidden: boolean): void {
  if ('value' in node && !isHidden) {
    const text = node.value.replace(/\s+/g, ' ').trim();
    if (text !== '') into.texts.push(text);
  }
  if ('tagName' in node) {
    into.tags.push(node.tagName);
    for (const { name, value } of node.attrs) into.attributes.push({ name, value });
  }
  if (!('childNodes' in node)) return;
  const hides = 'tagName' in node && node.tagName === 'style';
  for (const child of node.childNodes) collect(child, into, isHidden || hides);
}
