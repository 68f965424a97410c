/** Gathers the looks of cells into a few CSS classes, each with its shade for dark pages. */
import type { RenderedFormat } from '../sheets/render.ts';
import { inkOn, keepReadable, type Paint, toDark } from './colour.ts';

/** The colours of an empty sheet by day and by night; the page's own CSS builds on them. */
export const LIGHT_SHEET: Paint = { background: '#ffffff', foreground: inkOn('#ffffff') };
export const DARK_SHEET: Paint = toDark(LIGHT_SHEET);

const USUAL_POINTS = 10;

/** Hands out class names while a page is written, then the rules behind them. */
export type Looks = {
  /** The class of a format's look; empty when it looks like any cell. */
  nameOf(format: RenderedFormat): string;
  /** The style sheet of every class handed out so far. */
  css(): string;
};

export function createLooks(): Looks {
  const names = new Map<string, string>();
  const light: string[] = [];
  const dark: string[] = [];
  return {
    nameOf(format) {
      const plain = plainRules(format);
      const paint = toPaint(format);
      const colours = paint === undefined ? '' : paintRules(keepReadable(paint), isBare(format));
      const key = plain + colours;
      if (key === '') return '';
      const known = names.get(key);
      if (known !== undefined) return known;
      const name = `l${names.size}`;
      names.set(key, name);
      light.push(`.${name}{${key}}`);
      if (paint !== undefined) dark.push(`.${name}{${paintRules(toDark(paint), isBare(format))}}`);
      return name;
    },
    css() {
      return `${light.join('\n')}\n@media screen and (prefers-color-scheme:dark){\n${dark.join('\n')}\n}`;
    },
  };
}

function toPaint(format: RenderedFormat): Paint | undefined {
  const background = format.background ?? LIGHT_SHEET.background;
  const hasUsualInk = format.foreground === undefined || format.foreground === '#000000';
  if (isBare(format) && hasUsualInk) return undefined;
  return { background, foreground: format.foreground ?? inkOn(background) };
}

/** White counts as no fill, as on paper. */
function isBare(format: RenderedFormat): boolean {
  return (format.background ?? LIGHT_SHEET.background).toLowerCase() === LIGHT_SHEET.background;
}

function paintRules(paint: Paint, hasNoFill: boolean): string {
  return `${hasNoFill ? '' : `background-color:${paint.background};`}color:${paint.foreground};`;
}

function plainRules(format: RenderedFormat): string {
  const lines = [
    ...(format.strikethrough ? ['line-through'] : []),
    ...(format.underline ? ['underline'] : []),
  ];
  const size = format.fontSize ?? USUAL_POINTS;
  return [
    format.bold ? 'font-weight:600;' : '',
    format.italic ? 'font-style:italic;' : '',
    lines.length === 0 ? '' : `text-decoration:${lines.join(' ')};`,
    size === USUAL_POINTS ? '' : `font-size:${Math.round((size / USUAL_POINTS) * 100)}%;`,
    format.horizontalAlignment === undefined
      ? ''
      : `text-align:${format.horizontalAlignment.toLowerCase()};`,
    format.verticalAlignment === undefined
      ? ''
      : `vertical-align:${format.verticalAlignment.toLowerCase()};`,
  ].join('');
}
