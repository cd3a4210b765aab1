import { composeNote, extendNote } from '../../../src/core/notes/compose';
import { gapsIn, gapsText } from '../../../src/core/notes/gaps';

const FACTS = ['年度指标值 6个，实际完成值 5个，比指标值少 1 个', '得 8.33 分，比分值 10 分少 1.67 分'];
const TOLD = `${FACTS.join('；')}。`;

describe('a new note', () => {
  test.each([
    ['nothing chosen', {}, '【原因】【措施】【责任人和完成时限】'],
    ['a cause', { cause: '采购流程延后至9月' }, '原因：采购流程延后至9月。【措施】【责任人和完成时限】'],
    [
      'cause and measure; a full stop is not doubled',
      { cause: '采购流程延后。', measure: '提前启动采购；' },
      '原因：采购流程延后。措施：提前启动采购。【责任人和完成时限】',
    ],
    [
      'all of it',
      { cause: '雨季停工', measure: '倒排工期', responsible: '建设科', deadline: '2024年3月底前' },
      '原因：雨季停工。措施：倒排工期。责任人：建设科，完成时限：2024年3月底前。',
    ],
    [
      'a person and no date',
      { cause: '雨季停工', measure: '倒排工期', responsible: '建设科' },
      '原因：雨季停工。措施：倒排工期。责任人：建设科，【完成时限】',
    ],
    [
      'a date and no person',
      { cause: '雨季停工', measure: '倒排工期', deadline: '3月底' },
      '原因：雨季停工。措施：倒排工期。【责任人】，完成时限：3月底。',
    ],
    [
      'a measure that names both is not asked again',
      { cause: '雨季停工', measure: '由建设科（责任人张某）于2024年3月底前完成' },
      '原因：雨季停工。措施：由建设科（责任人张某）于2024年3月底前完成。',
    ],
    [
      'a measure with a date of its own',
      { cause: '尾款未付', measure: '结余申请结转，于3月底前完成支付' },
      '原因：尾款未付。措施：结余申请结转，于3月底前完成支付。【责任人】',
    ],
    ['blank is not chosen', { cause: '  ', measure: null }, '【原因】【措施】【责任人和完成时限】'],
  ])('%s', (_what, chosen, expected) => {
    expect(composeNote(FACTS, chosen).text).toBe(TOLD + expected);
  });

  test('what is left is data: marks and blanks, in reading order', () => {
    const { gaps } = composeNote(FACTS, { cause: '上级专项资金于__月下达，未纳入年初预算' });
    expect(gaps).toEqual([
      { kind: 'blank', mark: '__', what: '“上级专项资金于__月下达”中的空白' },
      { kind: 'measure', mark: '【措施】', what: '措施' },
      { kind: 'responsible', mark: '【责任人和完成时限】', what: '责任人' },
      { kind: 'deadline', mark: '【责任人和完成时限】', what: '完成时限' },
    ]);
    expect(gapsText(gaps)).toBe('“上级专项资金于__月下达”中的空白、措施、责任人、完成时限');
  });

  test('nothing is left of a complete one', () => {
    const all = { cause: '雨季停工', measure: '倒排工期', responsible: '建设科', deadline: '3月底前' };
    expect(composeNote(FACTS, all).gaps).toEqual([]);
    expect(gapsIn('')).toEqual([]);
  });
});

describe('a written note', () => {
  test.each([
    [
      '雨季停工',
      {},
      `雨季停工；${TOLD}【措施】【责任人和完成时限】`,
      ['quantity', 'measure', 'responsible', 'deadline'],
    ],
    [
      '雨季停工，少建1个。',
      { measure: '倒排工期', responsible: '建设科', deadline: '3月底前' },
      '雨季停工，少建1个。措施：倒排工期。责任人：建设科，完成时限：3月底前。',
      ['measure', 'responsible', 'deadline'],
    ],
    [
      '雨季停工，少建1个；由建设科3月底前完成',
      { cause: '不该用到', measure: '不该用到' },
      '雨季停工，少建1个；由建设科3月底前完成',
      [],
    ],
    [
      '少建1个，下一步由建设科于3月底前完成',
      { cause: '雨季停工' },
      '少建1个，下一步由建设科于3月底前完成。原因：雨季停工。',
      ['cause'],
    ],
  ])('“%s” stays and gets what it lacks', (existing, chosen, text, adds) => {
    expect(extendNote(existing, FACTS, chosen)).toMatchObject({ text, adds });
  });
});
