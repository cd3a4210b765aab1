import type { Field } from '../values/field';
import type { MoneyUnit } from '../values/reading';
import { compact, foldWidth, withoutOrdinal } from '../values/text';
import type { FundBand } from './bands';
import type { FundBlock, FundLine, FundRole } from './form';
import { isGoalHeader } from './goals';
import { type RowView, type SheetView, type Token, partField, tokenField } from './sheet-view';
import type { FundTerm, Lexicons } from './vocabulary';

type FundColumn = keyof FundBlock['headers'];

export interface FundReading {
  readonly block: FundBlock;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Reads the fund block under its header row, down to the first row that is no line of it. */
export function readFunds(
  view: SheetView,
  rows: readonly RowView[],
  band: FundBand,
  lexicons: Lexicons,
  stopAt: number,
): FundReading {
  const columns = fundColumns(band);
  const firstValue = Math.min(...[...columns.values()].map((token) => token.col));
  const side = view
    .at(band.row)!
    .tokens.find((token) => token.area.right < firstValue && token.area.bottom > band.row);
  const lines: FundLine[] = [];
  let lastRow = band.row;
  for (const row of rows) {
    if (row.row <= band.row) continue;
    if (row.row >= stopAt || isGoalHeader(row, lexicons) || leavesBlock(row, firstValue, lexicons)) break;
    const found = linesIn(view, row, columns, firstValue, side, lexicons);
    if (found.length === 0 && (!side || row.row > side.area.bottom)) break;
    lines.push(...found);
    lastRow = row.row;
    if (found.length > 0 && /^(?:合计|总计)$/.test(compact(found[0]!.label.text)) && lines.length > 2) break;
  }
  const note = columns.get('note');
  const firstLine = lines[0]?.row;
  return {
    block: {
      headers: Object.fromEntries([...columns].map(([column, token]) => [column, tokenField(token)])),
      moneyUnit: moneyUnitOf(view, rows, band),
      lines: withPrintedWeight(withTotal(lines), columns.has('weight') ? undefined : side),
      note: note && firstLine !== undefined ? view.field(firstLine, note.col) : null,
    },
    firstRow: band.row,
    lastRow,
  };
}

/** The strongest header for each column; a second one of the same meaning is left out. */
function fundColumns(band: FundBand): Map<FundColumn, Token> {
  const best = new Map<FundTerm, { token: Token; strength: number }>();
  for (const { token, match } of band.cells) {
    if (!match) continue;
    const rival = best.get(match.role);
    if (!rival || match.strength > rival.strength) best.set(match.role, { token, strength: match.strength });
  }
  best.delete('standard');
  return new Map([...best].map(([role, { token }]) => [role as FundColumn, token]));
}

/** 项目名称, 年度总体目标 … at the left of the values end the block. */
function leavesBlock(row: RowView, firstValue: number, lexicons: Lexicons): boolean {
  return row.tokens.some(
    (token) =>
      token.col < firstValue &&
      (lexicons.identity.exact(token.word) !== null ||
        lexicons.goals.exact(token.word) !== null ||
        lexicons.foot.exact(token.word) !== null),
  );
}

function linesIn(
  view: SheetView,
  row: RowView,
  columns: ReadonlyMap<FundColumn, Token>,
  firstValue: number,
  side: Token | undefined,
  lexicons: Lexicons,
): FundLine[] {
  const own = row.tokens.filter((token) => token !== side);
  if (isSpokenRow(own, firstValue)) return own.map((token) => spokenLine(token, lexicons));
  const labels = row.tokens.filter((token) => token.col < firstValue && token !== side);
  const label = labels.at(-1);
  if (!label || typeof label.cell.value !== 'string') return [];
  const role = roleOf(label.text, lexicons);
  const at = (column: FundColumn): Field | null => {
    const header = columns.get(column);
    return header ? view.ownField(row.row, header.col) : null;
  };
  const values = [at('initialBudget'), at('annualBudget'), at('spent'), at('rate')];
  if (!role && values.every((value) => value === null || value.text === '')) return [];
  return [
    {
      row: row.row,
      label: tokenField(label),
      role: role ?? 'item',
      initialBudget: values[0]!,
      annualBudget: values[1]!,
      spent: values[2]!,
      weight: at('weight'),
      rate: values[3]!,
      score: at('score'),
    },
  ];
}

const SPOKEN = /^(.*?[^\d:])[:]\s*([\d,.]+\s*(?:万元|亿元|元|万)?)?$/s;

/** "其中：基本支出：1768.16万元", "按收入性质分：": label and amount share a cell, nothing stands in the columns. */
function isSpokenRow(tokens: readonly Token[], firstValue: number): boolean {
  if (tokens.length === 0) return false;
  if (!tokens.every(({ cell, text }) => typeof cell.value === 'string' && /[:：]/.test(text))) return false;
  const matches = tokens.map((token) => SPOKEN.exec(foldWidth(token.text)));
  if (matches.includes(null)) return false;
  return (
    matches.some((match) => match![2] !== undefined) ||
    tokens.some((token) => token.area.right >= firstValue || token.col >= firstValue)
  );
}

function spokenLine(token: Token, lexicons: Lexicons): FundLine {
  const match = SPOKEN.exec(foldWidth(token.text))!;
  return {
    row: token.row,
    label: tokenField(token),
    role: roleOf(match[1]!, lexicons) ?? 'item',
    initialBudget: null,
    annualBudget: partField(token, match[2] ?? ''),
    spent: null,
    weight: null,
    rate: null,
    score: null,
  };
}

/** What a fund line is, from its label: "资金来源：（1）财政拨款" is 财政拨款. */
function roleOf(label: string, lexicons: Lexicons): FundRole | null {
  const word = compact(label).replace(/[:]+$/, '');
  const last = withoutOrdinal(
    word
      .split(':')
      .filter((piece) => piece !== '')
      .at(-1) ?? word,
  );
  const match = lexicons.fundLines.match(last, 30) ?? lexicons.fundLines.match(withoutOrdinal(word), 30);
  if (!match) return null;
  return match.role === 'breakdown' ? 'item' : match.role;
}

/** Where no label says total, the line that carries the weight or the score of the block is it. */
function withTotal(lines: readonly FundLine[]): FundLine[] {
  if (lines.some((line) => line.role === 'total')) return [...lines];
  const scored = (field: Field | null) =>
    field !== null && ['number', 'amount', 'quantity'].includes(field.reading.kind);
  const index = lines.findIndex(
    (line) => line.role === 'item' && (scored(line.weight) || scored(line.score)),
  );
  return lines.map((line, at) => (at === index ? { ...line, role: 'total' } : line));
}

/** A form without a weight column prints the weight of the whole block in its label: 预算执行情况（20分）. */
function withPrintedWeight(lines: readonly FundLine[], side: Token | undefined): FundLine[] {
  const printed = side ? /\((\d+(?:\.\d+)?)分\)/.exec(compact(side.text)) : null;
  if (!side || !printed) return [...lines];
  const weight = partField(side, Number(printed[1]));
  return lines.map((line) => (line.role === 'total' ? { ...line, weight } : line));
}

function moneyUnitOf(view: SheetView, rows: readonly RowView[], band: FundBand): MoneyUnit | null {
  for (const { text, word } of view.at(band.row)!.tokens) {
    const unit = text.includes('元') ? /\((万元|亿元|元)\)/.exec(word.compact.replace(/单位:/g, '')) : null;
    if (unit) return unit[1] as MoneyUnit;
  }
  for (const { row, tokens } of rows) {
    if (row >= band.row) break;
    for (const { text, word } of tokens) {
      if (!text.includes('元')) continue;
      const unit =
        /单位:(?:人民币)?(万元|亿元|元)/.exec(word.compact) ?? /\((万元|亿元|元)\)$/.exec(word.compact);
      if (unit) return unit[1] as MoneyUnit;
    }
  }
  return null;
}
