import { figuresOf, formulaIndicatorOf } from '../../profiles/formula-indicators';
import type { FigureId, FormulaIndicator } from '../../profiles/formula-schema';
import { locate } from '../../recognise/form';
import { gatherFigures } from '../../scoring/figures';
import { computeIndicator, showRate } from '../../scoring/formula';
import { show } from '../../values/decimal';
import { found } from '../bases';
import { rateTolerance, readRate } from '../figures/numbers';
import { formsOf } from '../figures/scopes';
import { fail, notEnoughData, PASS, workbookRule } from '../rule';

export const rule = workbookRule(
  {
    id: 'base-indicator-recompute',
    name: '指标与基础数据表不符',
    category: 'base',
    severity: 'error',
    kinds: ['department', 'score-sheet', 'base-data'],
    basis: [
      found('hunan-indicator-bands', '在职人员控制率、三公经费变动率按基础数据计算'),
      found('hunan-base-table', '已填样表的各项比率都由基础数据表算出'),
    ],
    condition:
      '自评表中在职人员控制率、三公经费控制率和变动率、预算控制率、公用经费控制率、政府采购执行率等公式指标的完成值，与按基础数据表重算的结果不同。公式所需的数不全、只能按另一种算法核对的，为警告。',
    exempt:
      '没有基础数据表，或同一单位的多于一张；完成值按通行的另一种算法相符（如变动率按决算数计算）；完成值不是百分比；所需的数没有填（作“数据不足”）。',
    messages: {
      differs: {
        what: '“{{name}}”完成值{{printed}}，按基础数据表应为{{expected}}（{{formula}}）。',
        why: '{{says}}。两张表应当对得上；哪一处填错，表内看不出来。',
        fix: '核对基础数据表和完成值，把两处改为一致，再按结果评分。',
      },
    },
  },
  function* ({ forms, profileOf }) {
    for (const form of [...formsOf(forms, 'department'), ...formsOf(forms, 'score-sheet')]) {
      const profile = profileOf(form);
      const gathered = gatherFigures(form, forms);
      const sources = gathered.sources.filter(({ kind }) => kind === 'base');
      if (sources.length === 0) continue;
      for (const indicator of form.indicators) {
        const known = formulaIndicatorOf(indicator.name);
        if (!known || !indicator.actual) continue;
        const printed = readRate(indicator.actual, null);
        if (printed.state !== 'number' || printed.field.reading.kind !== 'percent') continue;
        const { rate, others, missing } = computeIndicator(known, { ...gathered, sources }, profile);
        const at = locate(form, printed.field.cell);
        const made = rate ?? others[0];
        if (!made) {
          // What no base table ever holds is no gap of this one.
          if (missing !== '' && sources.some(({ figures }) => holdsPart(known, figures))) {
            yield notEnoughData(`基础数据表${missing}，不能核对`, at);
          }
          continue;
        }
        const tolerance = rateTolerance(printed.field.text, profile.tolerance);
        const fits = [...(rate ? [rate] : []), ...others].some(({ value }) =>
          printed.value.minus(value).abs().lte(tolerance),
        );
        if (fits) {
          yield PASS;
          continue;
        }
        const places = profile.rounding.rate.value;
        yield fail({
          messageId: 'differs',
          cells: [at, ...made.cells],
          data: {
            name: indicator.name,
            printed: showRate(printed.value, places),
            expected: showRate(made.value, places),
            formula: made.steps.replace(/ = [^=]*$/, ''),
            says: made.formula.basis.says,
          },
          arithmetic: made.steps,
          expected: Number(show(made.value, 6)),
          actual: Number(show(printed.value, 6)),
          // The formula itself could not be computed, only a reading that is in use beside it.
          severity: rate ? 'error' : 'warning',
        });
      }
    }
  },
);

function holdsPart(known: FormulaIndicator, figures: ReadonlyMap<FigureId, unknown>): boolean {
  return known.formulas.some((formula) => figuresOf(formula).some((id) => figures.has(id)));
}
