import { isLookAlike, locate, type RecognisedForm } from '../../recognise/form';
import type { SheetCell } from '../../grid/address';
import { executionRate } from '../../scoring/execution';
import { type Decimal, decimal, showPercent } from '../../values/decimal';
import { compact } from '../../values/text';
import { convention } from '../bases';
import { claimedExecutionRates } from '../figures/claimed-rates';
import { overallLine } from '../figures/funds';
import { readFigure } from '../figures/numbers';
import { claims, statementsOf } from '../figures/statements';
import { fail, PASS, workbookRule } from '../rule';

const NEARLY_ALL = decimal('0.995');
const CARRYOVER = /结转结余率|结余结转率/;
const CLAIMED_CARRYOVER = /结转结余率(?:为|是|:)?(\d+(?:\.\d+)?)%?/;
/** Money that was taken back leaves nothing to carry over. */
const TAKEN_BACK = /收回|上缴|交回|核减|压减|注销/;

export const rule = workbookRule(
  {
    id: 'x-carryover-vs-exec',
    name: '结转结余率与支出率矛盾',
    category: 'cross',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [convention('没有花完的钱要么结转结余，要么收回')],
    condition: '支出率低于99.5%，结转结余率却为0，表中和文中都没有收回、上缴的说明。',
    exempt: '没有结转结余率；写明资金已收回、上缴、核减。',
    messages: {
      lost: {
        what: '结转结余率为0，而支出率为{{rate}}，还有{{rest}}的资金没有去向。',
        why: '没有支出的资金要么结转结余，要么收回，两个率不能同时是这样。',
        fix: '核对决算；收回、上缴的写明金额和文号，否则改正结转结余率。',
      },
    },
  },
  function* ({ forms, grid }) {
    const statements = statementsOf(forms, grid);
    const explained =
      statements.some(({ text }) => TAKEN_BACK.test(text)) ||
      forms.some((form) => form.indicators.some(({ note }) => TAKEN_BACK.test(compact(note?.text ?? ''))));
    const claimed = claimedExecutionRates(forms, grid)[0] ?? null;
    const places = [
      ...forms.filter((form) => !isLookAlike(form.kind)).flatMap(carryoverCells),
      ...claims(statements, CLAIMED_CARRYOVER).map(({ value, at }) => ({ value, at, form: null })),
    ];
    for (const { value, at, form } of places) {
      const rate = (form && fundRate(form)) ?? claimed;
      if (!rate) continue;
      if (!value.eq(0) || rate.value.gte(NEARLY_ALL) || explained) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'lost',
        cells:
          rate.at.sheetId === at.sheetId && rate.at.row === at.row && rate.at.col === at.col
            ? [at]
            : [at, rate.at],
        data: { rate: showPercent(rate.value), rest: showPercent(decimal(1).minus(rate.value)) },
        arithmetic: `100% − ${showPercent(rate.value)} = ${showPercent(decimal(1).minus(rate.value))}`,
        actual: 0,
      });
    }
  },
);

function carryoverCells(
  form: RecognisedForm,
): { readonly value: Decimal; readonly at: SheetCell; readonly form: RecognisedForm }[] {
  return form.indicators.flatMap((indicator) => {
    if (!CARRYOVER.test(compact(indicator.name)) || /变动/.test(indicator.name)) return [];
    const actual = readFigure(indicator.actual);
    return actual.state === 'number'
      ? [{ value: actual.value, at: locate(form, actual.field.cell), form }]
      : [];
  });
}

function fundRate(form: RecognisedForm): { readonly value: Decimal; readonly at: SheetCell } | null {
  const line = overallLine(form);
  const rate = line && executionRate(line, form.funds?.moneyUnit ?? null);
  if (!line || rate?.kind !== 'rate') return null;
  return { value: rate.value, at: locate(form, (line.rate ?? line.spent ?? line.label).cell) };
}
