import { decimal, showPercent } from '../../values/decimal';
import type { Field } from '../../values/field';
import { sameWords } from '../../values/fold';
import { compact } from '../../values/text';
import { review } from '../bases';
import { type Fail, fail, formRule, PASS } from '../rule';

const NEARLY_ALL = decimal('0.9');
/** With fewer rows equality is no pattern. */
const FEWEST = 5;

export const rule = formRule(
  {
    id: 'all-targets-equal-actuals',
    name: '目标与完成逐项相同',
    category: 'grade',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('完成值逐项等于指标值，看不出实际执行结果')],
    condition:
      '填了指标值和完成值的指标（至少5项）中，90%以上两值相同；或90%以上的完成值是同一句话，而指标值有三种以上。',
    exempt: '可比的指标不足5项。',
    messages: {
      same: {
        what: '{{count}}项指标中有{{same}}项（{{percent}}）的完成值与指标值完全相同。',
        why: '实际结果很少与目标分毫不差，完成值可能是照抄的。',
        fix: '逐项核对台账，填写实际完成的数。',
      },
      uniform: {
        what: '{{count}}项指标中有{{same}}项的完成值都写“{{actual}}”，而指标值各不相同。',
        why: '不同的指标用同一个完成值，看不出各项实际完成多少。',
        fix: '逐项对照指标值，填写实际完成的数、日期或程度。',
      },
    },
  },
  function* ({ form }) {
    const rows = form.indicators.flatMap(({ target, actual }) =>
      target && actual && compact(target.text) !== '' && compact(actual.text) !== ''
        ? [{ target, actual }]
        : [],
    );
    if (rows.length < FEWEST) return;
    const same = rows.filter(({ target, actual }) => sameWords(target.text, actual.text));
    const share = decimal(same.length).div(rows.length);
    if (share.lt(NEARLY_ALL)) {
      yield uniform(rows) ?? PASS;
      return;
    }
    const header = form.columns.find((column) => column.role === 'actual')?.header;
    yield fail({
      messageId: 'same',
      cells: [header?.cell ?? same[0]!.actual.cell],
      data: { count: rows.length, same: same.length, percent: showPercent(share, 0) },
      actual: Number(share),
    });
  },
);

interface Row {
  readonly target: Field;
  readonly actual: Field;
}

/** With fewer kinds of target one result may well fit all. */
const FEWEST_TARGETS = 3;

/** One and the same actual for nearly all rows, whatever their targets ask for. */
function uniform(rows: readonly Row[]): Fail | null {
  const tally = new Map<string, Row[]>();
  for (const row of rows) {
    const words = compact(row.actual.text);
    tally.set(words, [...(tally.get(words) ?? []), row]);
  }
  const [most] = [...tally.values()].sort((a, b) => b.length - a.length);
  if (!most || decimal(most.length).div(rows.length).lt(NEARLY_ALL)) return null;
  const targets = new Set(most.map(({ target }) => compact(target.text)));
  if (targets.size < FEWEST_TARGETS) return null;
  return fail({
    messageId: 'uniform',
    cells: most.map(({ actual }) => actual.cell),
    data: { count: rows.length, same: most.length, actual: compact(most[0]!.actual.text) },
    actual: most.length,
  });
}
