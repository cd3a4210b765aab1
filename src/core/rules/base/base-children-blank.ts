import { arithmetic } from '../bases';
import { BASE_COLUMNS, baseLineName, childrenOf, columnLabel } from '../figures/base-table';
import { readFigure } from '../figures/numbers';
import { fail, formRule, PASS } from '../rule';

export const rule = formRule(
  {
    id: 'base-children-blank',
    name: '有合计无分项',
    category: 'base',
    severity: 'advice',
    kinds: ['base-data'],
    basis: [arithmetic('表中设有分项，合计应由分项汇总')],
    condition: '合计填了数，其下各分项在同一栏全部空白。',
    exempt: '合计没有填或为0；分项填有“/”表示没有发生的。',
    messages: {
      blank: {
        what: '“{{name}}”填了{{columns}}，{{children}}都没有填。',
        why: '没有分项就看不出合计的构成，也无法核对。',
        fix: '补填各分项；没有发生的填0。',
      },
    },
  },
  function* ({ form }) {
    const { base } = form;
    for (const parent of base?.lines ?? []) {
      const children = childrenOf(base!, parent);
      if (children.length === 0) continue;
      const columns = BASE_COLUMNS.filter((column) => {
        const whole = readFigure(parent[column]);
        const fields = children.map((line) => line[column]);
        return (
          whole.state === 'number' &&
          !whole.value.eq(0) &&
          fields.some((field) => field !== null) &&
          fields.every((field) => field === null || field.reading.kind === 'blank')
        );
      });
      if (columns.length === 0) {
        if (BASE_COLUMNS.some((column) => readFigure(parent[column]).state === 'number')) yield PASS;
        continue;
      }
      yield fail({
        messageId: 'blank',
        cells: children.flatMap((line) =>
          columns.flatMap((column) => (line[column] ? [line[column].cell] : [])),
        ),
        data: {
          name: baseLineName(parent),
          columns: columns.map((column) => columnLabel(base!, column)).join('、'),
          children: children.map(baseLineName).join('、'),
        },
      });
    }
  },
);
