import { locate } from '../../recognise/form';
import type { SheetCell } from '../../grid/address';
import { type Decimal, decimal, show, showPercent } from '../../values/decimal';
import { compact } from '../../values/text';
import { convention } from '../bases';
import { totalCell } from '../figures/extent';
import { readFigure, readRate } from '../figures/numbers';
import { formsOf } from '../figures/scopes';
import { claims, statementsOf } from '../figures/statements';
import { fail, PASS, workbookRule } from '../rule';

/** Below this completion a nearly full total does not fit. */
const LOW = decimal('0.9');
const HIGH_TOTAL = decimal(95);
const KEY_RATE =
  /^(?:年度)?(?:部门)?(?:重点工作|重点任务|绩效目标|年度目标|总体目标)(?:任务)?(?:完成率|实现率|办结率)$/;
const CLAIMED =
  /(?:重点工作|重点任务|绩效目标|年度目标|总体目标)(?:任务)?(?:完成率|实现率|办结率)(?:为|是|达到|达|:|,)*(\d+(?:\.\d+)?)%/;

export const rule = workbookRule(
  {
    id: 'key-rate-low-high-score',
    name: '关键完成率低却高分',
    category: 'grade',
    severity: 'warning',
    kinds: ['department', 'score-sheet'],
    basis: [convention('重点工作或绩效目标完成率低于90%，总分不应在95分以上')],
    condition:
      '重点工作完成率、绩效目标完成率一类（指标的完成值或文字写明的）低于90%，总分却在95分以上；总分为100分的为错误。',
    exempt: '没有这类完成率；没有总分。',
    messages: {
      high: {
        what: '“{{name}}”只有{{rate}}，总分却是{{total}}分。',
        why: '关键任务没有完成，相应的产出和效益指标应当扣分。',
        fix: '核对完成率；无误时，对没有完成的任务逐项扣分并说明原因。',
      },
    },
  },
  function* ({ forms, grid }) {
    const statements = statementsOf(forms, grid);
    for (const form of [...formsOf(forms, 'department'), ...formsOf(forms, 'score-sheet')]) {
      const total = readFigure(form.totals.score);
      if (total.state !== 'number') continue;
      const rows = form.indicators.flatMap((indicator): KeyRate[] => {
        const name = compact(indicator.name);
        const rate = KEY_RATE.test(name) ? readRate(indicator.actual, null) : null;
        if (rate?.state !== 'number') return [];
        return [{ name, value: rate.value, at: locate(form, rate.field.cell) }];
      });
      const told = claims(statements, CLAIMED).map(({ value, at, words }): KeyRate => ({
        name: words.replace(/[为是达到:,]*[\d.]+%$/, ''),
        value,
        at,
      }));
      for (const { name, value, at } of [...rows, ...told]) {
        if (value.gte(LOW) || total.value.lt(HIGH_TOTAL)) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: 'high',
          cells: [locate(form, totalCell(form, 'score')), at],
          data: { name, rate: showPercent(value), total: show(total.value) },
          actual: Number(total.value),
          severity: total.value.gte(100) ? 'error' : 'warning',
        });
      }
    }
  },
);

interface KeyRate {
  readonly name: string;
  readonly value: Decimal;
  readonly at: SheetCell;
}
