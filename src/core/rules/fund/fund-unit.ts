import type { CellAddress, SheetCell } from '../../grid/address';
import { isLookAlike, locate, type RecognisedForm } from '../../recognise/form';
import { type Decimal, decimal, show } from '../../values/decimal';
import { convention } from '../bases';
import { FUND_COLUMNS, fundAmounts, lineName } from '../figures/funds';
import { projectAmounts, projectsTogether } from '../figures/scopes';
import { fail, PASS, type Verdict, workbookRule } from '../rule';

/** A slip between 元 and 万元, give or take what a year's spending differs from its budget. */
const [WITHIN_LOW, WITHIN_HIGH] = [decimal(5000), decimal(20_000)];
/** The same figure on two sheets differs by the factor alone. */
const [SAME_LOW, SAME_HIGH] = [decimal(9990), decimal(10_010)];

export const rule = workbookRule(
  {
    id: 'fund-unit',
    name: '万元与元混用',
    category: 'fund',
    severity: 'warning',
    kinds: ['department', 'project', 'base-data', 'fund-list'],
    basis: [convention('同一笔资金相差约一万倍，多为万元与元混用')],
    condition:
      '同一行资金的预算数与执行数相差5000倍到20000倍；或同一项目支出在两张表中正好相差一万倍（后者为错误）。',
    exempt: '有一处为0或没有填；注明了各自的单位。',
    explains: [
      { rules: ['x-project-total', 'x-budget-differs'], where: 'same-cell' },
      { rules: ['fund-unspent-20', 'fund-adjust-large', 'zero-exec-full-output'], where: 'same-row' },
    ],
    messages: {
      line: {
        what: '“{{name}}”{{labelA}}{{a}}，{{labelB}}{{b}}，相差约一万倍。',
        why: '差一万倍多是一处以元、一处以万元填写；表头的单位是{{unit}}。',
        fix: '核对两处的单位，统一为{{unit}}。',
      },
      sheets: {
        what: '{{labelA}}为{{a}}，{{labelB}}为{{b}}，正好相差一万倍。',
        why: '两处说的是同一笔支出，差一万倍多是一处以元、一处以万元填写。',
        fix: '核对两张表的金额单位，统一为{{unit}}。',
      },
    },
  },
  function* ({ forms }) {
    for (const form of forms.filter((one) => !isLookAlike(one.kind))) yield* withinLines(form);
    yield* acrossSheets(forms);
  },
);

function* withinLines(form: RecognisedForm): Generator<Verdict> {
  for (const line of form.funds?.lines ?? []) {
    const { initial, annual, spent } = fundAmounts(form, line);
    const figures = [initial, annual, spent].flatMap((figure, index) =>
      figure.state === 'number' && figure.value.gt(0)
        ? [{ value: figure.value, cell: figure.field.cell, label: FUND_COLUMNS[index]!.label }]
        : [],
    );
    const [largest] = [...figures].sort((a, b) => b.value.cmp(a.value));
    const [smallest] = [...figures].sort((a, b) => a.value.cmp(b.value));
    if (!largest || !smallest || figures.length < 2) continue;
    if (!isBetween(largest.value.div(smallest.value), WITHIN_LOW, WITHIN_HIGH)) {
      yield PASS;
      continue;
    }
    yield slip(
      'line',
      lineName(line),
      form.funds?.moneyUnit ?? '万元',
      place(form, largest),
      place(form, smallest),
    );
  }
}

function* acrossSheets(forms: readonly RecognisedForm[]): Generator<Verdict> {
  const amounts = projectAmounts(forms);
  if (!amounts) return;
  const { base, department, projects } = amounts;
  const spent = projectsTogether(projects, 'spent');
  const placed = [
    ...(department.spent ? [department.spent] : []),
    ...(base.spent ? [base.spent] : []),
    ...(spent ? [{ value: spent.value, label: spent.label, at: spent.cells[0]! }] : []),
  ].filter(({ value }) => value.gt(0));
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      const [big, small] = one.value.gt(other.value) ? [one, other] : [other, one];
      if (isBetween(big.value.div(small.value), SAME_LOW, SAME_HIGH))
        yield slip('sheets', '', '万元', big, small);
      else yield PASS;
    }
  }
}

interface Place {
  readonly value: Decimal;
  readonly label: string;
  readonly at: SheetCell;
}

function place(
  form: RecognisedForm,
  { value, label, cell }: { readonly value: Decimal; readonly label: string; readonly cell: CellAddress },
): Place {
  return { value, label, at: locate(form, cell) };
}

function isBetween(ratio: Decimal, low: Decimal, high: Decimal): boolean {
  return ratio.gte(low) && ratio.lte(high);
}

function slip(messageId: 'line' | 'sheets', name: string, unit: string, big: Place, small: Place): Verdict {
  return fail({
    messageId,
    cells: [big.at, small.at],
    data: {
      ...(name === '' ? {} : { name }),
      labelA: big.label,
      a: show(big.value),
      labelB: small.label,
      b: show(small.value),
      unit,
    },
    // The same figure on two sheets cannot be both; a single line may yet have its reasons.
    severity: messageId === 'sheets' ? 'error' : 'warning',
    arithmetic: `${show(big.value)} ÷ ${show(small.value)} = ${show(big.value.div(small.value), 0)}`,
  });
}
