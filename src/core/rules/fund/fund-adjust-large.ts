import type { SheetCell } from '../../grid/address';
import { locate, type RecognisedForm } from '../../recognise/form';
import type { Profile } from '../../profiles/schema';
import { type Decimal, decimal, show, showPercent } from '../../values/decimal';
import { found } from '../bases';
import { fundAmounts, overallLine } from '../figures/funds';
import { readFigure, unreadableFigure } from '../figures/numbers';
import { fail, type FormContext, formRule, notEnoughData, PASS, type Verdict } from '../rule';

export const rule = formRule(
  {
    id: 'fund-adjust-large',
    name: '预算调整过大',
    category: 'fund',
    severity: 'warning',
    kinds: ['department', 'project', 'base-data'],
    basis: [found('hunan-indicator-bands', '本年追加占年初预算：0得满分，超过30%不得分')],
    condition:
      '全年（调整后）预算数比年初预算数增加超过30%（口径可改）；基础数据表看“部门整体支出预算调整”一行。',
    exempt: '没有年初预算数；年初预算数为0（另有规则）。',
    messages: {
      raised: {
        what: '年初预算{{initial}}，调整后{{annual}}，增加{{gap}}{{unit}}（{{percent}}）。',
        why: '追加超过年初预算的{{limit}}，说明年初预算编制不够准确，复核时会要求说明。',
        fix: '核对两个预算数；无误时写明追加的原因、金额和文号。',
      },
      acrossTables: {
        what: '自评表的预算为{{initial}}，基础数据表“预算调整”为{{annual}}，增加{{gap}}{{unit}}（{{percent}}）。',
        why: '追加超过预算的{{limit}}，说明年初预算编制不够准确，复核时会要求说明。',
        fix: '核对两张表的预算口径；无误时写明追加的原因、金额和文号。',
      },
    },
  },
  function* (context) {
    yield* context.form.kind === 'base-data' ? adjustmentRow(context) : fundLine(context);
  },
);

function* fundLine({ form, profile }: FormContext): Generator<Verdict> {
  const line = overallLine(form);
  if (!line) return;
  const { initial, annual } = fundAmounts(form, line);
  for (const figure of [initial, annual]) {
    if (figure.state === 'unreadable') yield unreadableFigure('预算数', figure);
  }
  if (initial.state !== 'number' || annual.state !== 'number' || initial.value.lte(0)) return;
  const cells = [locate(form, annual.field.cell), locate(form, initial.field.cell)];
  yield judge('raised', initial.value, annual.value, cells, form.funds?.moneyUnit ?? '', profile);
}

function* adjustmentRow({ form, forms, profile }: FormContext): Generator<Verdict> {
  const line = form.base?.lines.find((one) => one.item === 'adjustment');
  if (!line) return;
  const [before, after] = [readFigure(line.budget), readFigure(line.spent)];
  for (const figure of [before, after]) {
    if (figure.state === 'unreadable') yield unreadableFigure('预算调整', figure);
  }
  if (after.state !== 'number') return;
  const at = locate(form, after.field.cell);
  if (before.state === 'number') {
    if (before.value.lte(0)) return;
    yield judge('raised', before.value, after.value, [at, locate(form, before.field.cell)], '万元', profile);
    return;
  }
  // The budget column of this row is often left blank: the self-evaluation form of the same workbook has the figure.
  const department = departmentBudget(forms, form);
  if (!department) {
    yield notEnoughData('预算调整一行没有填预算数，也没有部门整体支出自评表可对照', line.label.cell);
    return;
  }
  yield judge('acrossTables', department.value, after.value, [at, department.at], '万元', profile);
}

function departmentBudget(
  forms: readonly RecognisedForm[],
  base: RecognisedForm,
): { readonly value: Decimal; readonly at: SheetCell } | null {
  const departments = forms.filter((form) => form.kind === 'department' && form.id !== base.id);
  if (departments.length !== 1) return null;
  const line = overallLine(departments[0]!);
  const annual = line && fundAmounts(departments[0]!, line).annual;
  if (annual?.state !== 'number' || annual.value.lte(0)) return null;
  return { value: annual.value, at: locate(departments[0]!, annual.field.cell) };
}

function judge(
  messageId: string,
  initial: Decimal,
  annual: Decimal,
  cells: readonly SheetCell[],
  unit: string,
  profile: Profile,
): Verdict {
  const limit = decimal(profile.thresholds.adjustment.value);
  const gap = annual.minus(initial);
  const ratio = gap.div(initial);
  if (ratio.lte(limit)) return PASS;
  return fail({
    messageId,
    cells,
    data: {
      initial: show(initial),
      annual: show(annual),
      gap: show(gap),
      unit,
      percent: showPercent(ratio),
      limit: showPercent(limit),
    },
    arithmetic: `（${show(annual)} − ${show(initial)}）÷ ${show(initial)} = ${showPercent(ratio)}`,
    actual: Number(show(ratio, 6)),
  });
}
