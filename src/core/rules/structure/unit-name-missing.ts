import type { SheetGrid } from '../../grid/sheet';
import type { RecognisedForm } from '../../recognise/form';
import { compact } from '../../values/text';
import { arithmetic } from '../bases';
import { formCell } from '../figures/extent';
import { fail, formRule, notEnoughData, PASS } from '../rule';

/** Labels of the head of a form whose answer is the name of a unit. */
const UNIT_LABEL =
  /^(?:(?:区级|市级|县级)?(?:预算)?(?:部门|单位)(?:[（(]单位[）)])?名称|(?:区级|市级|县级)?预算(?:部门|单位)、?(?:单位)?名称|(?:县级)?主管部门|填报单位|(?:项目)?实施单位)(?:[（(]盖章[）)])?[:：]?$/;

export const rule = formRule(
  {
    id: 'unit-name-missing',
    name: '单位名称为空',
    category: 'structure',
    severity: 'error',
    kinds: ['department', 'project', 'score-sheet', 'base-data'],
    basis: [arithmetic('表头设有单位名称一栏，应当填写')],
    condition: '部门（单位）名称、填报单位、主管部门或实施单位一栏没有填写。',
    exempt: '表头没有设单位名称一栏的，作“数据不足”；同名的栏在别处已填的。',
    messages: {
      blank: {
        what: '“{{label}}”没有填写。',
        why: '没有单位名称，就不能确定是哪个单位的自评表。',
        fix: '填写单位全称。',
      },
    },
  },
  function* ({ form, grid }) {
    const sheet = grid.sheets.find((one) => one.id === form.sheetId);
    const labels = sheet ? unitLabels(form, sheet) : [];
    const filled = new Set(labels.filter(({ blank }) => !blank).map(({ name }) => name));
    const blanks = labels.filter(({ blank, name }) => blank && !filled.has(name));
    for (const { name, cell } of blanks) {
      yield fail({ messageId: 'blank', cells: [cell], data: { label: name } });
    }
    if (blanks.length > 0) return;
    if (form.unit) yield PASS;
    else if (form.unitField) {
      yield fail({ messageId: 'blank', cells: [form.unitField.cell], data: { label: '单位名称' } });
    } else yield notEnoughData('没有找到单位名称一栏', formCell(form));
  },
);

/** Unit labels in the head of the form, each with its answer cell (the next one to the right). */
function unitLabels(form: RecognisedForm, sheet: SheetGrid) {
  const last = form.funds?.lines[0]?.row ?? form.headerRow ?? form.indicators[0]?.row ?? form.lastRow;
  const found: { name: string; cell: { row: number; col: number }; blank: boolean }[] = [];
  for (let row = form.firstRow; row < last; row++) {
    for (const label of sheet.rowCells(row)) {
      const text = compact(label.text);
      if (!UNIT_LABEL.test(text)) continue;
      const extent = sheet.extent(label.row, label.col);
      const answer = sheet.shownAt(row, extent.right + 1);
      // A label with a colon is answered in its own cell where it spans several columns or another label follows.
      const inside =
        /[:：]$/.test(text) && (extent.right > extent.left || /[:：]/.test(compact(answer?.text ?? '')));
      const cell = inside ? { row, col: label.col } : sheet.anchor(row, extent.right + 1);
      found.push({
        name: text.replace(/[:：]$/, '').replace(/[（(]盖章[）)]$/, ''),
        cell,
        blank: inside || compact(answer?.text ?? '') === '' || UNIT_LABEL.test(compact(answer?.text ?? '')),
      });
    }
  }
  return found;
}
