import type { CellStyle } from './drawing';
import { MAIN, XML, escape } from './xml';

/** Collects the styles in use and writes them as one styles part. */
export class StyleTable {
  private readonly fonts = new Numbered(['<font><sz val="11"/><name val="宋体"/></font>']);
  private readonly fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Numbered(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  private readonly formats = new Numbered<string>([]);
  private readonly cells = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  indexOf(style: CellStyle): number {
    const color = style.color ? `<color rgb="FF${style.color}"/>` : '';
    const font = this.fonts.add(
      `<font>${style.bold ? '<b/>' : ''}<sz val="${style.size ?? 11}"/>${color}<name val="${escape(style.font ?? '宋体')}"/></font>`,
    );
    const fill = style.fill
      ? this.fills.add(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/></patternFill></fill>`,
        )
      : 0;
    const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
    const border = style.border
      ? this.borders.add(
          `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
        )
      : 0;
    const format = style.numberFormat ? FIRST_CUSTOM_FORMAT + this.formats.add(style.numberFormat) : 0;
    const unlocked = style.unlocked ?? false;
    return this.cells.add(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${unlocked ? ' applyProtection="1"' : ''}>` +
        `<alignment horizontal="${style.align ?? 'center'}" vertical="center"${style.wrap === false ? '' : ' wrapText="1"'}${style.indent ? ` indent="${style.indent}"` : ''}/>` +
        `${unlocked ? '<protection locked="0"/>' : ''}</xf>`,
    );
  }

  xml(): string {
    const formats = this.formats.list
      .map((code, i) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + i}" formatCode="${escape(code)}"/>`)
      .join('');
    const list = (tag: string, { list: items }: Numbered<string>) =>
      `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
    return (
      `${XML}<styleSheet xmlns="${MAIN}">` +
      (formats ? `<numFmts count="${this.formats.list.length}">${formats}</numFmts>` : '') +
      list('fonts', this.fonts) +
      list('fills', this.fills) +
      list('borders', this.borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.cells) +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    );
  }
}

/** Ids below are Excel's built-in number formats. */
const FIRST_CUSTOM_FORMAT = 164;

class Numbered<T> {
  readonly list: T[];
  private readonly index = new Map<T, number>();

  constructor(first: readonly T[]) {
    this.list = [...first];
    this.list.forEach((item, i) => this.index.set(item, i));
  }

  add(item: T): number {
    const known = this.index.get(item);
    if (known !== undefined) return known;
    this.index.set(item, this.list.length);
    return this.list.push(item) - 1;
  }
}
