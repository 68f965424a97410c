/** Colors: the old and the new field for the same thing made one, and printed as `#rrggbb`. */
import type { Mask } from './field-mask.ts';
import type { CellFormat, Color, ColorStyle } from './resources.ts';

const themeHex: Record<NonNullable<ColorStyle['themeColor']>, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
};

const renamed: ReadonlyMap<string, string> = new Map([
  ['backgroundColor', 'backgroundColorStyle'],
  ['foregroundColor', 'foregroundColorStyle'],
  ['tabColor', 'tabColorStyle'],
]);

/** The mask with the old color fields under their new names. */
export function withColorStyleNames(mask: Mask): Mask {
  const children = new Map<string, Mask>();
  for (const [name, inner] of mask.children) {
    children.set(renamed.get(name) ?? name, withColorStyleNames(inner));
  }
  return { children };
}

/** The format with `…ColorStyle` only; the server stores no other form. */
export function withColorStyles(format: CellFormat): CellFormat {
  const { backgroundColor, textFormat, ...rest } = format;
  const { foregroundColor, ...text } = textFormat ?? {};
  const result: CellFormat = { ...rest };
  if (backgroundColor !== undefined && rest.backgroundColorStyle === undefined) {
    result.backgroundColorStyle = { rgbColor: backgroundColor };
  }
  if (foregroundColor !== undefined && text.foregroundColorStyle === undefined) {
    text.foregroundColorStyle = { rgbColor: foregroundColor };
  }
  if (textFormat !== undefined) result.textFormat = text;
  return result;
}

/** The format with both forms of every color, as Google answers. */
export function withBothColors(format: CellFormat): CellFormat {
  const background = format.backgroundColorStyle?.rgbColor;
  const foreground = format.textFormat?.foregroundColorStyle?.rgbColor;
  return {
    ...format,
    ...(background === undefined ? {} : { backgroundColor: background }),
    ...(foreground === undefined
      ? {}
      : { textFormat: { ...format.textFormat, foregroundColor: foreground } }),
  };
}

/** `#rrggbb`; a missing part of a color is 0. */
export function printColor(style: ColorStyle): string {
  if (style.themeColor !== undefined) return themeHex[style.themeColor];
  const { red, green, blue }: Color = style.rgbColor ?? {};
  const part = (fraction: number | undefined) =>
    Math.round((fraction ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}
