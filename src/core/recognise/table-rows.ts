import type { Column, TableColumns } from './columns';
import type { ColumnRole } from './form';
import type { RowView, Token } from './sheet-view';
import type { Lexicons } from './vocabulary';

/** What one row below the header is. */
export type TableRow =
  | {
      readonly kind: 'body';
      readonly row: RowView;
      readonly own: ReadonlyMap<ColumnRole, Token>;
      readonly columns: TableColumns;
    }
  | { readonly kind: 'total'; readonly row: RowView; readonly label: Token; readonly columns: TableColumns }
  | { readonly kind: 'subtotal' | 'banner' | 'header'; readonly row: RowView }
  | { readonly kind: 'foot'; readonly row: RowView };

/** Sorts a row under the header into body, total, subtotal, banner over the whole width, or foot. */
export function classifyRow(
  row: RowView,
  columns: TableColumns,
  lexicons: Lexicons,
  afterTotal: boolean,
): TableRow {
  if (isHeaderAgain(row, columns)) return { kind: 'header', row };
  const own = ownTokens(row, columns, lexicons);
  const first = row.tokens[0]!;
  const named = own.has('level3') && (own.has('target') || own.has('actual') || own.has('level2'));
  const label = named ? undefined : totalLabel(row, columns, lexicons);
  if (label) {
    const kind = lexicons.totals.match(label.word.split.name, 10)!.role;
    return kind === 'subtotal' ? { kind, row } : { kind: 'total', row, label, columns };
  }
  if (isSigned(row, lexicons)) return { kind: 'foot', row };
  if (!named && isFoot(row, first, columns, lexicons, afterTotal)) return { kind: 'foot', row };
  if (isBanner(row, first, columns)) return { kind: 'banner', row };
  return { kind: 'body', row, own, columns };
}

/** 填表人：… | 联系电话：… | （盖章）: every text of the row is a place to sign, whatever columns they stand in. */
function isSigned({ tokens }: RowView, lexicons: Lexicons): boolean {
  return (
    tokens.length > 1 &&
    tokens.every(({ word: { compact: word } }) =>
      word.includes(':')
        ? SEAL.test(word) || lexicons.signOff.exact(word.split(':')[0]!) !== null
        : SEAL.test(word),
    )
  );
}

const SEAL = /^[^()]{0,8}\((?:单位)?(?:盖章|公章|签章)\)$/;

/** Header words in their own columns again, as at the top of a printed page. */
function isHeaderAgain(row: RowView, columns: TableColumns): boolean {
  return row.tokens.every((token) =>
    columns.all.some(({ col, header }) => col === token.area.left && header.token.text === token.text),
  );
}

function totalLabel(row: RowView, columns: TableColumns, lexicons: Lexicons): Token | undefined {
  return row.tokens.find((token) => {
    if (typeof token.cell.value !== 'string' || token.col >= columns.firstValueCol) return false;
    const match = lexicons.totals.match(token.word.split.name, 10);
    return match !== null && (match.strength === 1 || token === row.tokens[0]);
  });
}

function isFoot(
  row: RowView,
  first: Token,
  columns: TableColumns,
  lexicons: Lexicons,
  afterTotal: boolean,
): boolean {
  if (typeof first.cell.value !== 'string' || first.col >= columns.firstValueCol) return false;
  const word = first.word.compact;
  if (/^(?:注|备注|说明|填表说明|填报说明|注释)\d*[:：.、]/.test(word)) return true;
  if (lexicons.sections.exact(first.word) ?? lexicons.kinds.exact(first.word)) return false;
  const match = lexicons.foot.match(word.split(':')[0]!, 20);
  if (!match) return false;
  // A likely meaning is not enough within the table, where 意见 or 原因分析 may be part of an indicator's name.
  const across = row.tokens.some(
    ({ area }) => area.left < columns.firstValueCol && area.right >= columns.firstValueCol,
  );
  return match.strength === 1 || across || afterTotal || coversAnswers(row, columns);
}

/** One text over three answer columns or more: whatever it says, it answers none of them. */
function coversAnswers(row: RowView, columns: TableColumns): boolean {
  for (const { area } of row.tokens) {
    if (area.right - area.left < 2) continue;
    let covered = 0;
    for (const { col } of columns.answers) if (area.left <= col && col <= area.right) covered++;
    if (covered >= 3) return true;
  }
  return false;
}

/** One text merged over labels and values alike: a note or a heading within the table. */
function isBanner(row: RowView, first: Token, columns: TableColumns): boolean {
  if (coversAnswers(row, columns)) return true;
  if (row.tokens.length !== 1 || columns.all.length < 4) return false;
  const covered = columns.all.filter(
    (column) => first.area.left <= column.col && column.col <= first.area.right,
  );
  return covered.length >= 4 && first.area.right > columns.firstValueCol;
}

/** The row's own tokens by role. A token over level 2 and level 3 is whichever its words say. */
export function ownTokens(row: RowView, columns: TableColumns, lexicons: Lexicons): Map<ColumnRole, Token> {
  const own = new Map<ColumnRole, Token>();
  const taken: Token[] = [];
  for (const column of columns.used) {
    const token = freeToken(row, column, taken);
    if (!token) continue;
    if (column.role === 'level2' && coversLevel3(token, columns) && !namesKind(token, lexicons)) continue;
    if (column.role === 'level1' && coversLevel3(token, columns) && !lexicons.sections.match(token.word, 14))
      continue;
    own.set(column.role, token);
    taken.push(token);
  }
  return own;
}

/** The first token of a row within a column that no column has taken yet. */
function freeToken({ tokens }: RowView, { col, right }: Column, taken: readonly Token[]): Token | null {
  for (const token of tokens) {
    if (token.area.left > right) return null;
    if (col <= token.area.right && !taken.includes(token)) return token;
  }
  return null;
}

/** 生态效益指标 over level 2 and 3 is a level-2 label; 预算完成 there is an indicator's name, whatever 预算 may mean. */
function namesKind(token: Token, lexicons: Lexicons): boolean {
  const match = lexicons.kinds.match(token.word, 12);
  return match !== null && (match.role !== 'management' || match.strength === 1);
}

function coversLevel3(token: Token, columns: TableColumns): boolean {
  const level3 = columns.get('level3');
  return level3 !== undefined && token.area.left < level3.col && token.area.right >= level3.col;
}

/** A row is an indicator when it says something in its name, target, actual or score, or has a weight of its own. */
export function isIndicator(own: ReadonlyMap<ColumnRole, Token>, columns: TableColumns): boolean {
  const said = (role: ColumnRole) => {
    const token = own.get(role);
    return token !== undefined && !token.word.isPlaceholder;
  };
  if (said('level3') || said('target') || said('actual') || said('score') || said('weight')) return true;
  if (!columns.has('level3') && said('level2')) return true;
  if (!columns.has('level3') && !columns.has('level2') && said('level1')) return true;
  const level2 = own.get('level2');
  return !columns.has('weight') && level2 !== undefined && level2.word.split.weight !== null;
}
