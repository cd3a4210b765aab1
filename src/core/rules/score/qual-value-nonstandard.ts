import { compact } from '../../values/text';
import { practice } from '../bases';
import { indicatorName } from '../figures/extent';
import { actualText } from '../figures/indicator-text';
import { fail, formRule, PASS } from '../rule';

/** Longer answers describe what was done; only a bare word hides the degree. */
const LONGEST_WORD = 8;
const STANDARD = /^(?:已)?(?:达成|部分达成|未达成|达到)/;

export const rule = formRule(
  {
    id: 'qual-value-nonstandard',
    name: '定性完成值不规范',
    category: 'score',
    severity: 'advice',
    kinds: ['department', 'project', 'indicator-list'],
    basis: [practice('定性指标的完成值从达成、部分达成、未达成三档中选择')],
    condition: '定性指标的完成值只写“是”“完成”“促进”“长期”等一个词，不是口径的档位用语。',
    exempt: '写明做了什么的句子；指标值是数字或期限的；完成值空白。',
    messages: {
      word: {
        what: '“{{name}}”的完成值只写“{{actual}}”，看不出完成程度。',
        why: '定性指标按档位计分：{{bands}}。',
        fix: '改写为相应的档位用语，并用一句话说明做了什么。',
      },
    },
  },
  function* ({ form, profile, assess }) {
    const bands = profile.scoring.qualitative.value.map(({ label }) => label);
    for (const indicator of form.indicators) {
      const { target, actual } = assess(indicator);
      if (target.kind !== 'qualitative' || actual.kind !== 'qualitative') continue;
      const word = compact(indicator.actual!.text);
      if (word.length > LONGEST_WORD || STANDARD.test(word) || bands.includes(word)) {
        yield PASS;
        continue;
      }
      yield fail({
        messageId: 'word',
        cells: [indicator.actual!.cell],
        data: { name: indicatorName(indicator), actual: actualText(indicator), bands: bands.join('、') },
        actual: actualText(indicator),
      });
    }
  },
);
