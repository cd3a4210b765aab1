import type { BaseLine, BaseTable } from '../../recognise/form';
import { decimal, showPercent, sum } from '../../values/decimal';
import { convention } from '../bases';
import { BASE_COLUMNS, baseLineName, cellsOf, childrenOf } from '../figures/base-table';
import { readFigure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

/** A tenth of a percentage point. */
const SAME_SHARE = decimal('0.001');

export const rule = formRule(
  {
    id: 'base-same-split',
    name: '各年分项结构雷同',
    category: 'base',
    severity: 'advice',
    kinds: ['base-data'],
    basis: [convention('各分项占比在各年、预算与决算之间完全相同，多为按比例推算')],
    condition: '同一合计的各分项（至少两项有数），占比在各栏之间相差都不到0.1个百分点。',
    exempt: '有数的分项不足两项；有数的栏不足两栏。',
    messages: {
      split: {
        what: '“{{name}}”各分项占比在{{count}}栏中都是{{shares}}。',
        why: '各年预算和决算的结构很少完全相同，可能是按固定比例推算，而不是实际数。',
        fix: '按账面数核对各分项；确为实际数的可以保留。',
      },
    },
  },
  function* ({ form }) {
    const { base } = form;
    for (const parent of base?.lines ?? []) {
      const children = childrenOf(base!, parent);
      if (children.length < 2) continue;
      const columns = splits(base!, parent);
      if (columns.length < 2) continue;
      const [first, ...rest] = columns;
      const same = rest.every((shares) =>
        shares.every((share, index) => share.minus(first![index]!).abs().lt(SAME_SHARE)),
      );
      if (!same) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'split',
        cells: cellsOf(children.flatMap((line) => BASE_COLUMNS.map((column) => line[column]))),
        data: {
          name: baseLineName(parent),
          count: columns.length,
          shares: first!.map((share) => showPercent(share, 1)).join('、'),
        },
      });
    }
  },
);

/** The shares of the parts, column by column, where at least two parts are above zero. */
function splits(base: BaseTable, parent: BaseLine) {
  const children = childrenOf(base, parent);
  return BASE_COLUMNS.flatMap((column) => {
    const values = children.map((line) => {
      const figure = readFigure(line[column]);
      return figure.state === 'number' ? figure.value : decimal(0);
    });
    const total = sum(values);
    if (total.lte(0) || values.filter((value) => value.gt(0)).length < 2) return [];
    return [values.map((value) => value.div(total))];
  });
}
