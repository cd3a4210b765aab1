import { XmlScanner } from '../xml/scanner';

/** "#RRGGBB". */
export type Rgb = string;

/** Turns a color element into "#RRGGBB"; null for "automatic" and for what is not understood. */
export type ColorReader = (scanner: XmlScanner) => Rgb | null;

/** The palette of indexed colours (ECMA-376 Part 1, 18.8.27); 0 to 7 repeat as 8 to 15. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const DEFAULT_INDEXED: readonly Rgb[] = [...PALETTE.slice(0, 8), ...PALETTE].map((hex) => `#${hex}`);

/** Office's own theme, for workbooks without one; in the order in which styles count: lt1, dk1, lt2, dk2, accents, links. */
const DEFAULT_THEME: readonly Rgb[] =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'
    .split(' ')
    .map((hex) => `#${hex}`);

const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export function colorReader(indexed: readonly Rgb[] | null, theme: readonly Rgb[] | null): ColorReader {
  const palette = indexed ?? DEFAULT_INDEXED;
  const scheme = theme ?? DEFAULT_THEME;
  return (scanner) => {
    const tint = Number(scanner.attribute('tint') ?? 0);
    const rgb = scanner.attribute('rgb');
    if (rgb !== undefined) return tinted(fromArgb(rgb), tint);
    const themeIndex = scanner.attribute('theme');
    if (themeIndex !== undefined) return tinted(scheme[Number(themeIndex)] ?? null, tint);
    const index = scanner.attribute('indexed');
    return index === undefined ? null : tinted(palette[Number(index)] ?? null, tint);
  };
}

/** The colours of `<clrScheme>`, in the order in which styles count them. */
export function readThemeColors(xml: string, part: string): Rgb[] {
  const byName = new Map<string, Rgb>();
  const scanner = new XmlScanner(xml, part);
  let name = '';
  let schemeDepth = -1;
  while (scanner.next()) {
    if (scanner.local === 'clrScheme') {
      if (!scanner.isOpen) break;
      schemeDepth = scanner.depth;
    } else if (scanner.isOpen && schemeDepth >= 0) {
      if (scanner.depth === schemeDepth + 1) name = scanner.local;
      const hex = scanner.local === 'sysClr' ? scanner.attribute('lastClr') : scanner.attribute('val');
      const rgb = hex === undefined ? null : fromArgb(hex);
      if (rgb && (scanner.local === 'srgbClr' || scanner.local === 'sysClr')) byName.set(name, rgb);
    }
  }
  return THEME_ORDER.map((key, n) => byName.get(key) ?? DEFAULT_THEME[n]!);
}

/** "FFRRGGBB" or "RRGGBB" → "#RRGGBB". */
export function fromArgb(hex: string): Rgb | null {
  const match = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(hex);
  return match ? `#${match[1]!.toUpperCase()}` : null;
}

/** Lighter (tint > 0) or darker (tint < 0): the luminance moves, hue and saturation stay (18.8.19). */
export function tinted(color: Rgb | null, tint: number): Rgb | null {
  if (color === null || !tint) return color;
  const [h, s, l] = toHsl(channels(color));
  const lum = tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint;
  return toHex(fromHsl(h, s, Math.min(1, Math.max(0, lum))));
}

/** `share` of the first colour over the second. */
export function mixed(over: Rgb, under: Rgb, share: number): Rgb {
  const a = channels(over);
  const b = channels(under);
  return toHex(a.map((value, n) => value * share + b[n]! * (1 - share)));
}

/** 0 to 1 each. */
function channels(color: Rgb): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}

function toHex(values: readonly number[]): Rgb {
  const byte = (value: number): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${values.map(byte).join('')}`.toUpperCase();
}

function toHsl([r = 0, g = 0, b = 0]: readonly number[]): [number, number, number] {
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return [0, 0, l];
  const s = l > 0.5 ? d / (2 - max - min) : d / (max + min);
  const h = max === r ? (g - b) / d + (g < b ? 6 : 0) : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [h / 6, s, l];
}

function fromHsl(h: number, s: number, l: number): number[] {
  if (s === 0) return [l, l, l];
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  return [h + 1 / 3, h, h - 1 / 3].map((turn) => {
    const t = ((turn % 1) + 1) % 1;
    if (t < 1 / 6) return p + (q - p) * 6 * t;
    if (t < 1 / 2) return q;
    return t < 2 / 3 ? p + (q - p) * (2 / 3 - t) * 6 : p;
  });
}
