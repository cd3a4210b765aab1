import type { CellAddress } from '../grid/address';
import { formatCell } from '../grid/address';
import type { SheetGrid } from '../grid/sheet';
import type { Indicator } from '../recognise/form';
import { recogniseWorkbook } from '../recognise/recognise';
import type { ReviewedTemplate } from '../review/reviewed';
import { decimal } from '../values/decimal';
import { compact } from '../values/text';
import type { ApprovedTargets } from './approved';
import type { TemplateMark } from './mark';

type Difference = NonNullable<ReviewedTemplate['differences']>[number];

/**
 * Indicators of a received form against those that were approved for its unit and year: left out, added, with another
 * target or another weight. Says so where the unit has none approved.
 */
export function* compareApproved(
  sheet: SheetGrid,
  mark: TemplateMark,
  approved: readonly ApprovedTargets[],
  many: boolean,
): Generator<Difference> {
  const mine = approved.filter(
    ({ template, year }) =>
      template === mark.id && (year === null || mark.year === null || year === mark.year),
  );
  if (mine.length === 0) return;
  const form = recogniseWorkbook({ sheets: [sheet] }).forms[0];
  const at = (cell: CellAddress): string => (many ? `${sheet.name}!${formatCell(cell)}` : formatCell(cell));
  const unit = form?.unit;
  if (!form || !unit) {
    yield { text: '没有读到单位名称，没有与批复的绩效目标比较', cells: [] };
    return;
  }
  const own = mine.find((each) => compact(each.unit) === compact(unit.value));
  if (!own) {
    yield { text: `批复的绩效目标中没有“${unit.value}”，没有比较`, cells: [at(unit.cell)] };
    return;
  }
  const left = new Map<string, Indicator[]>();
  for (const indicator of form.indicators) {
    if (indicator.name === '') continue;
    const key = nameKey(indicator.name);
    left.set(key, [...(left.get(key) ?? []), indicator]);
  }
  for (const { name, target, weight } of own.rows) {
    const indicator = left.get(nameKey(name))?.shift();
    if (!indicator) {
      yield { text: `批复的指标“${name}”不在表中`, cells: [] };
      continue;
    }
    const field = indicator.target;
    if (target !== null && field && targetKey(field.text) !== targetKey(String(target)))
      yield {
        text: `“${name}”批复的指标值是“${target}”，表中${field.text === '' ? '没有填写' : `是“${field.text}”`}`,
        cells: [at(field.cell)],
      };
    const found = indicator.weight;
    const cell = found?.cell ?? indicator.weightField?.cell;
    if (weight !== null && cell && !found?.value.eq(decimal(weight)))
      yield {
        text: `“${name}”批复的分值是${weight}，表中${found ? `是${found.value.toFixed()}` : '没有填写'}`,
        cells: [at(cell)],
      };
  }
  for (const indicator of [...left.values()].flat()) {
    const cell = indicator.level3?.cell ?? { row: indicator.row, col: 1 };
    yield { text: `指标“${indicator.name}”不在批复的绩效目标中`, cells: [at(cell)] };
  }
}

function nameKey(name: string): string {
  return compact(name).replace(/[“”"'‘’]/g, '');
}

/** ">=95%" and "≥95％" are the same target. */
function targetKey(text: string): string {
  return compact(text)
    .replace(/>=|≧|＞=/g, '≥')
    .replace(/<=|≦|＜=/g, '≤')
    .toLowerCase();
}
