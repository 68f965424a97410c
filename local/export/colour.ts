/** Colours of cells: reading `#rrggbb`, contrast, and the shade a light colour takes on a dark page. */

/** A colour in the OKLab space: lightness 0 to 1, and two axes of hue and strength. */
type Lab = { readonly lightness: number; readonly a: number; readonly b: number };

/** The fill and ink of one cell on one page. */
export type Paint = { readonly background: string; readonly foreground: string };

const LEAST_CONTRAST = 4.5;
const DARK_PAGE_LIGHTNESS = 0.235;
const INK_ON_LIGHT = '#1f2328';
const INK_ON_DARK = '#e6e8eb';

/** The ink of a cell that has none of its own; pure black or white where a softer ink could not be read. */
export function inkOn(background: string): string {
  const inks = [INK_ON_LIGHT, INK_ON_DARK, '#000000', '#ffffff'];
  const readable = inks.find((ink) => contrast(background, ink) >= LEAST_CONTRAST);
  if (readable !== undefined) return readable;
  throw new Error(`fill ${background}: got no readable ink, want black or white to reach 4.5`);
}

/** Keeps the fill and moves the ink towards black or white until it can be read. */
export function keepReadable(paint: Paint): Paint {
  const target = inkOn(paint.background);
  const ink = toLab(paint.foreground);
  const end = toLab(target);
  for (let step = 0; step < 10; step += 1) {
    const foreground = step === 0 ? paint.foreground : toHex(mix(ink, end, step / 10));
    if (contrast(paint.background, foreground) >= LEAST_CONTRAST) {
      return { background: paint.background, foreground };
    }
  }
  return { background: paint.background, foreground: target };
}

/** The same cell on a dark page: hues stay, light fills become deep and dark inks become bright. */
export function toDark(paint: Paint): Paint {
  const fill = toLab(paint.background);
  const ink = toLab(paint.foreground);
  if (fill.lightness <= 0.6) return keepReadable(paint);
  // The further a fill stands off from white paper, the further it stands off from the dark page.
  const lift = (1 - fill.lightness) * 0.9 + Math.min(0.06, strength(fill));
  const background = toHex({
    lightness: DARK_PAGE_LIGHTNESS + Math.min(0.22, lift),
    a: fill.a * 1.2,
    b: fill.b * 1.2,
  });
  const foreground =
    ink.lightness < 0.75
      ? toHex({ lightness: 0.93 - ink.lightness * 0.2, a: ink.a * 0.7, b: ink.b * 0.7 })
      : paint.foreground;
  return keepReadable({ background, foreground });
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const first = luminance(one);
  const second = luminance(other);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = toLinear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function strength(colour: Lab): number {
  return Math.hypot(colour.a, colour.b);
}

function mix(from: Lab, to: Lab, share: number): Lab {
  return {
    lightness: from.lightness + (to.lightness - from.lightness) * share,
    a: from.a + (to.a - from.a) * share,
    b: from.b + (to.b - from.b) * share,
  };
}

function toLinear(colour: string): readonly [number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) {
    throw new Error(`cell colour: got "${colour}", want #rrggbb`);
  }
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Björn Ottosson's matrices: https://bottosson.github.io/posts/oklab/ */
function toLab(colour: string): Lab {
  const [red, green, blue] = toLinear(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

function toHex(colour: Lab): string {
  const long = (colour.lightness + 0.3963377774 * colour.a + 0.2158037573 * colour.b) ** 3;
  const medium = (colour.lightness - 0.1055613458 * colour.a - 0.0638541728 * colour.b) ** 3;
  const short = (colour.lightness - 0.0894841775 * colour.a - 1.291485548 * colour.b) ** 3;
  const channel = (linear: number) => {
    const clipped = Math.min(1, Math.max(0, linear));
    const value = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
