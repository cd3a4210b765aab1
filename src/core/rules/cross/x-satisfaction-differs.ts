import { type Indicator, isLookAlike, locate, type RecognisedForm } from '../../recognise/form';
import { readActual } from '../../values/read-actual';
import { readTarget } from '../../values/read-target';
import { compact } from '../../values/text';
import { review } from '../bases';
import { wordsOnly } from '../figures/likeness';
import { fail, PASS, workbookRule } from '../rule';

export const rule = workbookRule(
  {
    id: 'x-satisfaction-differs',
    name: '满意度不一致',
    category: 'cross',
    severity: 'warning',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [review('同一对象的满意度，各表应一致')],
    condition: '两张表中名称相同的满意度指标，完成值不同。',
    exempt: '名称不同的满意度（对象不同）；完成值不是数。',
    messages: {
      differs: {
        what: '“{{name}}”在“{{sheetA}}”为{{a}}，在“{{sheetB}}”为{{b}}，两处不一致。',
        why: '同一对象的满意度只有一个调查结果；哪一处填错，表内看不出来。',
        fix: '按调查结果把两处改为一致；调查不同的，在指标名称中写明对象。',
      },
    },
  },
  function* ({ forms }) {
    const seen = new Map<string, { form: RecognisedForm; indicator: Indicator; value: string }>();
    for (const form of forms.filter((one) => !isLookAlike(one.kind))) {
      for (const indicator of form.indicators) {
        const name = wordsOnly(indicator.name);
        const actual =
          indicator.kind === 'satisfaction'
            ? readActual(indicator.actual, readTarget(indicator), indicator.unitColumn)
            : null;
        if (name === '' || actual?.kind !== 'quantity') continue;
        const value = actual.quantity.value.toFixed();
        const first = seen.get(name);
        if (!first) seen.set(name, { form, indicator, value });
        else if (first.form.id !== form.id) {
          if (first.value === value) yield PASS;
          else {
            yield fail({
              messageId: 'differs',
              cells: [locate(first.form, first.indicator.actual!.cell), locate(form, indicator.actual!.cell)],
              data: {
                name: indicator.name,
                sheetA: first.form.sheet,
                a: compact(first.indicator.actual!.text),
                sheetB: form.sheet,
                b: compact(indicator.actual!.text),
              },
            });
          }
        }
      }
    }
  },
);
