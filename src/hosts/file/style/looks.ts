import { isTrue } from '../read/workbook';
import { XmlScanner } from '../xml/scanner';
import { type ColorReader, type Rgb, colorReader, fromArgb, mixed } from './colors';

export interface FontLook {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** null: automatic, the text colour of the window. */
  readonly color: Rgb | null;
}

/** As the file spells it: thin, medium, thick, hair, dashed, dotted, double … */
export interface BorderLook {
  readonly style: string;
  /** null: automatic. */
  readonly color: Rgb | null;
}

/** How a cell looks, user formats only: conditional formats and marks are not in it. */
export interface CellLook {
  /** null: no fill. */
  readonly fill: Rgb | null;
  readonly font: FontLook;
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  /** Steps of about three blanks. */
  readonly indent: number;
  /** Degrees counter-clockwise, 255 for characters one below the other; 0 for level text. */
  readonly rotation: number;
  readonly borders: {
    readonly top: BorderLook | null;
    readonly right: BorderLook | null;
    readonly bottom: BorderLook | null;
    readonly left: BorderLook | null;
  };
}

export interface Looks {
  /** By style index; the same object for the same index, so that it can be compared by identity. */
  lookOf(style: number): CellLook;
  /** The font of the style "Normal", by whose digits column widths are measured. */
  readonly defaultFont: FontLook;
}

const PLAIN_FONT: FontLook = {
  name: '宋体',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
};
const NO_BORDERS: CellLook['borders'] = { top: null, right: null, bottom: null, left: null };
const PLAIN: Omit<CellLook, 'font'> = {
  fill: null,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  borders: NO_BORDERS,
};

export const NO_LOOKS: Looks = {
  lookOf: () => ({ ...PLAIN, font: PLAIN_FONT }),
  defaultFont: PLAIN_FONT,
};

/** Share of the foreground in a pattern fill, seen from afar (18.18.55). */
const PATTERN_DENSITY: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

/** `theme`: colours in the order of styles, or null where the workbook has no theme. */
export function readLooks(xml: string, part: string, theme: readonly Rgb[] | null): Looks {
  return new LookReader(xml, part, colorReader(readIndexedColors(xml, part), theme)).read();
}

class LookReader {
  private readonly scanner: XmlScanner;
  private readonly fonts: FontLook[] = [];
  private readonly fills: (Rgb | null)[] = [];
  private readonly borders: CellLook['borders'][] = [];
  private readonly looks: CellLook[] = [];

  constructor(
    xml: string,
    part: string,
    private readonly color: ColorReader,
  ) {
    this.scanner = new XmlScanner(xml, part);
  }

  read(): Looks {
    const { scanner } = this;
    while (scanner.next()) {
      if (!scanner.isOpen || scanner.depth !== 1) continue;
      switch (scanner.local) {
        case 'fonts':
          this.each('font', () => this.fonts.push(this.font()));
          break;
        case 'fills':
          this.each('fill', () => this.fills.push(this.fill()));
          break;
        case 'borders':
          this.each('border', () => this.borders.push(this.border()));
          break;
        case 'cellXfs':
          this.each('xf', () => this.looks.push(this.look()));
      }
    }
    const defaultFont = this.fonts[0] ?? PLAIN_FONT;
    const plain: CellLook = { ...PLAIN, font: defaultFont };
    return { defaultFont, lookOf: (style) => this.looks[style] ?? plain };
  }

  /** Each child of the element at hand that has this name; `visit` stands on its start tag. */
  private each(name: string, visit: () => void): void {
    const { scanner } = this;
    const { depth, isEmpty } = scanner;
    if (isEmpty) return;
    while (scanner.next() && scanner.depth > depth) {
      if (scanner.isOpen && scanner.depth === depth + 1 && scanner.local === name) visit();
    }
  }

  /** Every start tag inside the element at hand. */
  private inside(visit: (local: string) => void): void {
    const { scanner } = this;
    const { depth, isEmpty } = scanner;
    if (isEmpty) return;
    while (scanner.next() && scanner.depth > depth) if (scanner.isOpen) visit(scanner.local);
  }

  private font(): FontLook {
    const font: { -readonly [K in keyof FontLook]: FontLook[K] } = { ...PLAIN_FONT };
    const { scanner } = this;
    const isOn = (): boolean => scanner.attribute('val') === undefined || isTrue(scanner.attribute('val'));
    this.inside((local) => {
      if (local === 'b') font.bold = isOn();
      else if (local === 'i') font.italic = isOn();
      else if (local === 'strike') font.strike = isOn();
      else if (local === 'u') font.underline = scanner.attribute('val') !== 'none';
      else if (local === 'sz') font.size = Number(scanner.attribute('val')) || font.size;
      else if (local === 'name') font.name = scanner.attribute('val') ?? font.name;
      else if (local === 'color') font.color = this.color(scanner);
    });
    return font;
  }

  private fill(): Rgb | null {
    const { scanner } = this;
    let density = 0;
    let over: Rgb | null = null;
    let under: Rgb | null = null;
    let firstStop: Rgb | null = null;
    this.inside((local) => {
      if (local === 'patternFill') {
        const pattern = scanner.attribute('patternType') ?? 'none';
        density = pattern === 'none' ? 0 : (PATTERN_DENSITY[pattern] ?? 0.3);
      } else if (local === 'fgColor') over = this.color(scanner);
      else if (local === 'bgColor') under = this.color(scanner);
      else if (local === 'color') firstStop ??= this.color(scanner);
    });
    if (firstStop) return firstStop;
    if (density === 0) return null;
    return density === 1 ? over : mixed(over ?? '#000000', under ?? '#FFFFFF', density);
  }

  private border(): CellLook['borders'] {
    const { scanner } = this;
    const sides: { -readonly [K in keyof CellLook['borders']]: BorderLook | null } = { ...NO_BORDERS };
    let side: keyof typeof sides | null = null;
    this.inside((local) => {
      if (local === 'color') {
        const border = side && sides[side];
        if (side && border) sides[side] = { ...border, color: this.color(scanner) };
        return;
      }
      side = sideOf(local);
      const style = scanner.attribute('style');
      if (side && style !== undefined && style !== 'none') sides[side] = { style, color: null };
    });
    return sides;
  }

  private look(): CellLook {
    const { scanner } = this;
    const index = (name: string): number => Number(scanner.attribute(name) ?? 0);
    const look: { -readonly [K in keyof CellLook]: CellLook[K] } = {
      ...PLAIN,
      font: this.fonts[index('fontId')] ?? PLAIN_FONT,
      fill: this.fills[index('fillId')] ?? null,
      borders: this.borders[index('borderId')] ?? NO_BORDERS,
    };
    this.inside((local) => {
      if (local !== 'alignment') return;
      look.horizontal = (scanner.attribute('horizontal') ?? 'general') as CellLook['horizontal'];
      look.vertical = (scanner.attribute('vertical') ?? 'bottom') as CellLook['vertical'];
      look.wrap = isTrue(scanner.attribute('wrapText'));
      look.indent = Number(scanner.attribute('indent') ?? 0);
      look.rotation = degrees(Number(scanner.attribute('textRotation') ?? 0));
    });
    return look;
  }
}

/** 0 to 90 turn up, 91 to 180 turn down by what exceeds 90. */
function degrees(rotation: number): number {
  return rotation > 90 && rotation <= 180 ? 90 - rotation : rotation;
}

/** Right-to-left aware writers say start and end. */
function sideOf(local: string): keyof CellLook['borders'] | null {
  switch (local) {
    case 'top':
    case 'bottom':
    case 'left':
    case 'right':
      return local;
    case 'start':
      return 'left';
    case 'end':
      return 'right';
    default:
      return null;
  }
}

/** A palette of the workbook's own, or null. It stands at the end of the styles, so it takes a pass of its own. */
function readIndexedColors(xml: string, part: string): Rgb[] | null {
  if (!xml.includes('indexedColors')) return null;
  const colors: Rgb[] = [];
  const scanner = new XmlScanner(xml, part);
  while (scanner.next()) {
    if (scanner.isOpen && scanner.local === 'rgbColor') {
      colors.push(fromArgb(scanner.attribute('rgb') ?? '') ?? '#000000');
    }
  }
  return colors.length > 0 ? colors : null;
}
