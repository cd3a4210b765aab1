import type { Field } from '../values/field';
import { compact, normalise, yearsIn } from '../values/text';
import type { RecognisedForm } from './form';
import { type RowView, type SheetView, type Token, isBareNumber, partField, tokenField } from './sheet-view';
import type { TitleLine } from './titles';
import { scoreInText } from './totals';
import type { IdentityTerm, Lexicons } from './vocabulary';

/** Who, what and when: read from the rows above the tables. */
export interface Identity {
  readonly title: Field | null;
  readonly unit: RecognisedForm['unit'];
  readonly unitField: Field | null;
  readonly year: RecognisedForm['year'];
  readonly subject: Field | null;
  readonly score: Field | null;
  readonly grade: Field | null;
  readonly remarks: readonly string[];
}

interface Answer {
  readonly role: IdentityTerm;
  readonly label: Token;
  readonly field: Field;
  readonly strength: number;
}

/**
 * Reads unit, subject and year of a form. `head` is everything above the tables; `labelRows` those of its rows that
 * hold labels with answers (no fund lines, no goals); `other` the header rows of the tables.
 */
export function readIdentity(
  view: SheetView,
  title: TitleLine | null,
  head: readonly RowView[],
  labelRows: readonly RowView[],
  other: readonly RowView[],
  lexicons: Lexicons,
): Identity {
  const remarks: string[] = [];
  const answers = labelRows.flatMap((row) => answersIn(view, row, title, lexicons));
  const unit = chooseUnit(answers, title, remarks);
  const subject = answers.find(({ role }) => role === 'subject')?.field ?? null;
  const year = yearOf(title, head, other, remarks);
  return {
    title: title ? tokenField(title.token) : null,
    ...unit,
    year,
    subject,
    score: answers.find(({ role }) => role === 'score')?.field ?? scoreInLine(labelRows),
    grade: answers.find(({ role }) => role === 'grade')?.field ?? null,
    remarks,
  };
}

/** "项目总得分：99分" in one of the rows: the first one there is. */
function scoreInLine(rows: readonly RowView[]): Field | null {
  for (const { tokens } of rows) {
    for (const token of tokens) {
      const field = scoreInText(token);
      if (field) return field;
    }
  }
  return null;
}

/** Labels of a row with what was answered: in the same cell after a colon, else in the cell to the right. */
function answersIn(view: SheetView, row: RowView, title: TitleLine | null, lexicons: Lexicons): Answer[] {
  const answers: Answer[] = [];
  row.tokens.forEach((token, index) => {
    if (token === title?.token || typeof token.cell.value !== 'string') return;
    const colon = /^([^:：]{2,20})[:：]\s*(.+)$/s.exec(token.text);
    const match = lexicons.identity.match(colon ? colon[1]! : token.word, 16);
    if (!match) return;
    if (colon) {
      answers.push({
        role: match.role,
        label: token,
        field: partField(token, colon[2]!),
        strength: match.strength,
      });
      return;
    }
    const next = row.tokens[index + 1];
    const isLabel =
      next &&
      typeof next.cell.value === 'string' &&
      (lexicons.identity.match(next.word, 12) ?? isAside(next.text));
    const beside = view.field(row.row, token.area.right + 1);
    // Where the next label follows at once, the answer belongs into the label's own cell, after the colon.
    const field = next && !isLabel ? tokenField(next) : beside.text === '' ? beside : partField(token, '');
    answers.push({ role: match.role, label: token, field, strength: match.strength });
  });
  return answers;
}

/** 单位：万元, 公开14表, 附件3: printed beside a label, never the answer to it. */
function isAside(text: string): boolean {
  return /^(?:金额)?单位:|^(?:公开|附件?|表)[\d一二三四五六七八九十]{1,3}表?$/.test(compact(text));
}

const RANKS: readonly IdentityTerm[] = ['unit1', 'unit2', 'unit3', 'unit4'];
/** "776001-某某检察院", "001001 某某局": the code of a budget system before the name. */
const CODE = /^[\dA-Za-z]{3,}[-—_\s]+/;
const STATE_MONEY = /^(?:人民币)?(?:万元|元|亿元)$/;

function chooseUnit(
  answers: readonly Answer[],
  title: TitleLine | null,
  remarks: string[],
): Pick<Identity, 'unit' | 'unitField'> {
  const units = answers
    .filter(({ role, field }) => RANKS.includes(role) && !STATE_MONEY.test(compact(field.text)))
    .sort((a, b) => RANKS.indexOf(a.role) - RANKS.indexOf(b.role) || b.strength - a.strength);
  const filled = units.filter(({ field }) => field.reading.kind === 'text');
  // A company carries a project out; the budget unit that answers for it is its department.
  const publicBody = filled.find(({ field }) => !/公司$/.test(compact(field.text)));
  const chosen = publicBody ?? filled[0];
  if (chosen && filled[0] !== chosen) {
    remarks.push(`“${compact(filled[0]!.label.text)}”填的是企业，单位取“${compact(chosen.label.text)}”`);
  }
  if (chosen) {
    return { unit: { value: unitName(chosen.field.text), cell: chosen.field.cell }, unitField: chosen.field };
  }
  const inTitle = title ? unitInTitle(title.token.text) : null;
  if (inTitle && title) {
    remarks.push('未见单位名称栏，单位取自标题');
    return {
      unit: { value: inTitle, cell: tokenField(title.token).cell },
      unitField: units[0]?.field ?? null,
    };
  }
  return { unit: null, unitField: units[0]?.field ?? null };
}

/** A unit's name without the code of a budget system before it and 盖章 behind it. */
export function unitName(text: string): string {
  return normalise(text)
    .replace(CODE, '')
    .replace(/\((?:盖章|公章|签章)\)/g, '')
    .trim();
}

/** 某某县水利局2021年度部门整体支出绩效自评表 → 某某县水利局. */
function unitInTitle(text: string): string | null {
  const match =
    /^(?:附件?\d*[:：]?)?([^\d()]{2,24}?(?:局|委员会|办公室|委|厅|政府|法院|检察院|学校|中学|小学|大学|学院|医院|中心|党校|总工会|馆|所|站|队|部|院|会))(?=(?:关于)?(?:(?:19|20)\d{2}|部门整体|整体支出|项目支出))/.exec(
      compact(text),
    );
  return match && !/部门$|^部$/.test(match[1]!) ? match[1]! : null;
}

/** From the title, the line under it, then headers and dates; last from the goals' text where it names a single year. */
function yearOf(
  title: TitleLine | null,
  head: readonly RowView[],
  other: readonly RowView[],
  remarks: string[],
): Identity['year'] {
  if (title) {
    const [year] = yearsIn(title.token.text);
    // 2019年某某项目绩效目标申报表 over （2020年度）: the first is part of the project's name.
    const plain = year !== undefined && !title.token.word.compact.includes(`${year}年度`);
    const own = plain ? firstYear(head, (text) => /^\(?(?:19|20)\d{2}年度\)?$/.test(text)) : null;
    if (own && own.value !== year) {
      remarks.push(`标题写的是 ${year} 年，标题下另写“${own.value}年度”，年度取后者，请核对`);
      return own;
    }
    if (year !== undefined) return { value: year, cell: tokenField(title.token).cell };
  }
  const inLine = firstYear(
    head,
    (text) => /^\(?(?:19|20)\d{2}年度?\)?$/.test(text) || /年度[:：]/.test(text),
  );
  if (inLine) return inLine;
  if (title) {
    const bare = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(title.token.word.compact);
    if (bare) return { value: Number(bare[1]), cell: tokenField(title.token).cell };
  }
  // Headers such as 2018年实际在职人数, 预期2022年实现值: the latest year is the form's own.
  const labelled = datedTokens([...head, ...other]).filter(
    ({ token }) =>
      token.text.length <= 24 && /(?:决算|预算|人数|指标值|实现值|完成值|年度)/.test(token.word.compact),
  );
  if (labelled.length > 0) {
    const latest = labelled.reduce((a, b) => (b.value > a.value ? b : a));
    remarks.push('标题未写年度，年度取自表头');
    return { value: latest.value, cell: tokenField(latest.token).cell };
  }
  const prose = datedTokens(head).filter(
    ({ token }) => !/日期|时间|年\d{1,2}月\d{1,2}日$/.test(token.word.compact),
  );
  const distinct = new Set(prose.map(({ value }) => value));
  if (distinct.size === 1) {
    remarks.push('标题和表头都未写年度，年度取自表内文字，请核对');
    return { value: prose[0]!.value, cell: tokenField(prose[0]!.token).cell };
  }
  return null;
}

/** Every year that is written in the rows, with the text it stands in. */
function datedTokens(rows: readonly RowView[]): { readonly value: number; readonly token: Token }[] {
  const found: { value: number; token: Token }[] = [];
  for (const { tokens } of rows) {
    for (const token of tokens) {
      if (!token.text.includes('年')) continue;
      for (const value of yearsIn(token.text)) found.push({ value, token });
    }
  }
  return found;
}

function firstYear(rows: readonly RowView[], fits: (text: string) => boolean): Identity['year'] {
  for (const row of rows) {
    for (const token of row.tokens) {
      if (isBareNumber(token)) continue;
      const text = token.word.compact;
      if (text.length > 30 || !fits(text)) continue;
      const year = /((?:19|20)\d{2})/.exec(text);
      if (year) return { value: Number(year[1]), cell: token.field.cell };
    }
  }
  return null;
}
