import type { CSSProperties } from 'react';
import type { CellValue } from '../../core/grid/sheet';
import type { Severity } from '../../core/rules/rule';
import type { BorderLook, CellLook } from '../../hosts/file/style/looks';
import { MARK_FILL } from '../../hosts/port';

/** Borders as they are seen: a cell's own, or the facing one of its neighbour. */
export interface SeenBorders {
  readonly right: BorderLook | null;
  readonly bottom: BorderLook | null;
}

interface Drawn {
  readonly look: CellLook;
  readonly value: CellValue;
  readonly mark: Severity | null;
  readonly borders: SeenBorders;
  readonly gridLines: boolean;
}

const GRID_LINE = '1px solid #e1dfdd';

/** A cell's format as CSS. A mark's fill lies over the cell's own, as a conditional format does. */
export function styleOf({ look, value, mark, borders, gridLines }: Drawn): CSSProperties {
  const fill = mark ? MARK_FILL[mark] : look.fill;
  const { font } = look;
  // Under a fill Excel shows no grid line.
  const plain = fill ? `1px solid ${fill}` : gridLines ? GRID_LINE : '1px solid transparent';
  return {
    ...(fill ? { backgroundColor: fill } : {}),
    fontFamily: `"${font.name.replaceAll('"', '')}", 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif`,
    fontSize: `${font.size}pt`,
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: 'italic' } : {}),
    ...(font.color ? { color: font.color } : {}),
    ...(font.underline || font.strike
      ? {
          textDecorationLine: [font.underline && 'underline', font.strike && 'line-through']
            .filter(Boolean)
            .join(' '),
        }
      : {}),
    textAlign: horizontal(look, value),
    verticalAlign: vertical(look),
    ...(look.wrap || look.vertical === 'justify' ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } : {}),
    ...(look.indent > 0 ? indent(look) : {}),
    ...turned(look.rotation),
    borderRight: borders.right ? line(borders.right) : plain,
    borderBottom: borders.bottom ? line(borders.bottom) : plain,
  };
}

function horizontal({ horizontal: asked }: CellLook, value: CellValue): CSSProperties['textAlign'] {
  switch (asked) {
    case 'left':
    case 'right':
    case 'center':
    case 'justify':
      return asked;
    case 'centerContinuous':
      return 'center';
    case 'distributed':
      return 'justify';
    case 'fill':
      return 'left';
    case 'general':
      if (typeof value === 'number') return 'right';
      return typeof value === 'string' || value === null ? 'left' : 'center';
  }
}

function vertical({ vertical: asked }: CellLook): CSSProperties['verticalAlign'] {
  if (asked === 'top' || asked === 'justify') return 'top';
  return asked === 'bottom' ? 'bottom' : 'middle';
}

function indent({ indent: steps, horizontal: asked }: CellLook): CSSProperties {
  const padding = `${steps * 9 + 3}px`;
  return asked === 'right' ? { paddingRight: padding } : { paddingLeft: padding };
}

/** Text on its side or one character below the other; slight slants are shown level. */
function turned(rotation: number): CSSProperties {
  if (rotation === 255) return { writingMode: 'vertical-rl', textOrientation: 'upright' };
  if (rotation > 45) return { writingMode: 'sideways-lr' };
  return rotation < -45 ? { writingMode: 'sideways-rl' } : {};
}

const LINES: Readonly<Record<string, string>> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
  hair: '1px dotted',
  dotted: '1px dotted',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dashed',
};

function line({ style, color }: BorderLook): string {
  return `${LINES[style] ?? '1px dashed'} ${color ?? '#000000'}`;
}
