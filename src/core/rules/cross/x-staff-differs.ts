import type { SheetCell } from '../../grid/address';
import { locate } from '../../recognise/form';
import { type Decimal, show } from '../../values/decimal';
import { review } from '../bases';
import { readFigure } from '../figures/numbers';
import { formsOf } from '../figures/scopes';
import { claims, statementsOf } from '../figures/statements';
import { fail, PASS, workbookRule } from '../rule';

interface Count {
  readonly what: '编制数' | '在职人数';
  readonly value: Decimal;
  readonly at: SheetCell;
  readonly source: string;
  readonly printed: boolean;
}

/** Only the unit's whole staff: 行政编制 and 事业编制 are parts of it. */
const AUTHORISED =
  /(?<!行政|事业|工勤|参公)(?:总?编制|核定编制|编制总数|编制数)(?:为|共|总数|数|:|,)*(\d+)(?:名|人|个)/;
const ACTUAL = /(?:实有)?在职(?:在编)?(?:人员|职工|人数)?(?:为|共|总数|:|,)*(\d+)(?:名|人)/;

export const rule = workbookRule(
  {
    id: 'x-staff-differs',
    name: '人数不一致',
    category: 'cross',
    severity: 'error',
    kinds: ['base-data', 'department'],
    basis: [review('编制数、在职人数各处应一致')],
    condition:
      '两张基础数据表的编制数或在职人数不同（错误）；文字写明的编制数或在职人数与基础数据表不同（警告）。',
    exempt: '只有一处写明人数；几个单位的基础数据表；行政编制、事业编制等分项。',
    messages: {
      differs: {
        what: '{{what}}：{{sourceA}}为{{a}}人，{{sourceB}}为{{b}}人，相差{{gap}}人。',
        why: '同一单位同一时点的{{what}}只有一个；哪一处填错，表内看不出来。',
        fix: '按机构编制和人事台账核对，把两处改为一致；统计时点不同的写明日期。',
      },
    },
  },
  function* ({ forms, grid }) {
    const bases = formsOf(forms, 'base-data');
    // Base tables of several units say nothing about each other.
    if (new Set(bases.map(({ unit }) => unit?.value ?? '')).size > 1) return;
    const tables = bases.flatMap((form): Count[] => {
      const staff = form.base?.staff;
      const source = `“${form.sheet}”`;
      return [
        ['编制数', staff?.authorised ?? null] as const,
        ['在职人数', staff?.actual ?? null] as const,
      ].flatMap(([what, field]) => {
        const figure = readFigure(field);
        if (figure.state !== 'number') return [];
        return [{ what, value: figure.value, at: locate(form, figure.field.cell), source, printed: true }];
      });
    });
    const statements = statementsOf(forms, grid);
    const told = [['编制数', AUTHORISED] as const, ['在职人数', ACTUAL] as const].flatMap(([what, pattern]) =>
      claims(statements, pattern).map(({ value, at, words }): Count => ({
        what,
        value,
        at,
        source: `文中“${words}”`,
        printed: false,
      })),
    );
    for (const what of ['编制数', '在职人数'] as const) {
      const [first, ...others] = [...tables, ...told].filter((one) => one.what === what);
      if (!first?.printed) continue;
      for (const other of others) {
        if (other.value.eq(first.value)) {
          yield PASS;
          continue;
        }
        yield fail({
          messageId: 'differs',
          cells: [first.at, other.at],
          data: {
            what,
            sourceA: first.source,
            a: show(first.value),
            sourceB: other.source,
            b: show(other.value),
            gap: show(first.value.minus(other.value).abs()),
          },
          arithmetic: `${show(first.value)} − ${show(other.value)} = ${show(first.value.minus(other.value))}`,
          severity: other.printed ? 'error' : 'warning',
        });
      }
    }
  },
);
