import commonPhrases from '../../../src/core/profiles/data/phrases.json';
import { composeNote } from '../../../src/core/notes/compose';
import { partsIn } from '../../../src/core/notes/parts';
import { NO_PHRASES, phraseOf, rememberPhrase } from '../../../src/core/notes/phrase-memory';
import { phrasesFor } from '../../../src/core/notes/phrases';
import { profiles } from '../../../src/core/profiles/profiles';
import type { NoteSituation } from '../../../src/core/profiles/schema';
import { readOwnProfile } from '../../../src/core/rules/own-profile';
import { isStockPhrase, namesMeasure } from '../../../src/core/rules/figures/notes';
import { national } from '../../support/profile';

const SITUATIONS: readonly NoteSituation[] = [
  'under-target',
  'over-target',
  'low-execution',
  'over-execution',
  'adjusted-budget',
  'deducted-though-met',
];
const low = { situations: ['low-execution'] as const };
const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

describe('the phrases that come with the product', () => {
  test.each(commonPhrases.causes.map(({ text }) => [text]))(
    'cause “%s” states no figure and is a cause',
    (text) => {
      expect(text).not.toMatch(/\d|。$/);
      expect(partsIn(text).has('cause')).toBe(true);
      expect(isStockPhrase(text)).toBe(false);
    },
  );

  test.each(commonPhrases.measures.map(({ text }) => [text]))(
    'measure “%s” states no figure and is a measure',
    (text) => {
      expect(text).not.toMatch(/\d|。$/);
      expect(namesMeasure(text)).toBe(true);
    },
  );

  test.each(profiles.map((profile) => [profile.id, profile] as const))('%s has them', (_, profile) => {
    expect(profile.phrases).toEqual(commonPhrases);
  });

  test.each(SITUATIONS)('%s has causes and measures to choose from', (situation) => {
    const { causes, measures } = phrasesFor({ situations: [situation] }, national, NO_PHRASES);
    expect(causes[0]?.fits).toBe(true);
    expect(measures[0]?.fits).toBe(true);
    // Those that do not fit are still there, behind.
    expect(causes).toHaveLength(commonPhrases.causes.length);
    expect(causes.map(({ fits }) => fits)).toEqual([...causes.map(({ fits }) => fits)].sort().reverse());
  });

  test('the first situation weighs most: costs over their ceiling', () => {
    const { causes } = phrasesFor({ situations: ['over-execution', 'under-target'] }, national, NO_PHRASES);
    expect(texts(causes).slice(0, 2)).toEqual([
      '上级专项资金于__月下达，未纳入年初预算',
      '上级专项资金于__月追加，追加文号__',
    ]);
  });

  test('blanks are counted', () => {
    const { causes } = phrasesFor({ situations: ['over-target'] }, national, NO_PHRASES);
    expect(causes[0]).toMatchObject({
      text: '年初目标设置偏低，测算依据不足（测算值__，实际__）',
      blanks: 2,
    });
  });
});

describe('what the unit itself used', () => {
  const use = (text: string, when: string, situations: readonly NoteSituation[] = []) => ({
    text,
    when,
    situations,
  });

  test('comes first: where it fits, then the latest', () => {
    let memory = NO_PHRASES;
    memory = rememberPhrase(memory, 'causes', use('甲方拖延', '2024-01-05', ['low-execution']));
    memory = rememberPhrase(memory, 'causes', use('图纸变更', '2024-02-05', ['under-target']));
    memory = rememberPhrase(memory, 'causes', use('采购、招标流程延后至9月', '2024-01-09', ['under-target']));
    const { causes } = phrasesFor(low, national, memory);
    expect(texts(causes).slice(0, 3)).toEqual(['采购、招标流程延后至__月', '甲方拖延', '图纸变更']);
    expect(causes[0]).toMatchObject({ used: { when: '2024-01-09', times: 1 }, fits: true });
    expect(causes[0]?.basis).not.toBeNull();
    expect(causes[1]?.basis).toBeNull();
    expect(new Set(texts(causes)).size).toBe(causes.length);
  });

  test('last year’s figures are not kept', () => {
    expect(phraseOf('资金未拨付1,234.5万元，占３成。')).toBe('资金未拨付__万元，占__成');
    const memory = rememberPhrase(NO_PHRASES, 'causes', use('资金未拨付12万元', '2023-01-05'));
    const again = rememberPhrase(memory, 'causes', use('资金未拨付34万元', '2024-01-05', ['low-execution']));
    expect(again.causes).toEqual([
      { text: '资金未拨付__万元', situations: ['low-execution'], when: '2024-01-05', times: 2 },
    ]);
  });

  test('nothing is remembered of nothing, and no more than thirty of all', () => {
    expect(rememberPhrase(NO_PHRASES, 'measures', use(' 。', '2024-01-05'))).toBe(NO_PHRASES);
    let memory = NO_PHRASES;
    const names = '甲乙丙丁戊己庚辛';
    for (let i = 0; i < 40; i++) {
      const text = `${names[i % 8]}${names[Math.floor(i / 8)]}科牵头`;
      memory = rememberPhrase(
        memory,
        'measures',
        use(text, `2024-01-${String((i % 28) + 1).padStart(2, '0')}`),
      );
    }
    expect(memory.measures).toHaveLength(30);
  });
});

describe('a bureau’s own profile', () => {
  const basis = { source: null, evidence: 'convention', says: '本市常用' };
  const own = (phrases: unknown) =>
    readOwnProfile(
      JSON.stringify({ extends: 'national', id: 'mycity', version: '2024.1', name: '某市', phrases }),
      '某市.json',
    );

  test('puts its phrases before the others; one worded alike is taken with its own situations', () => {
    const again = commonPhrases.causes[3]!.text;
    const profile = own({
      causes: [
        { text: '市级资金于__月到账', suits: ['low-execution'], basis },
        { text: again, suits: [], basis },
      ],
    });
    expect(texts(profile.phrases.causes).slice(0, 2)).toEqual(['市级资金于__月到账', again]);
    expect(profile.phrases.causes).toHaveLength(commonPhrases.causes.length + 1);
    expect(profile.phrases.measures).toEqual(commonPhrases.measures);
    const { causes } = phrasesFor({ situations: ['over-target'] }, profile, NO_PHRASES);
    expect(causes[0]).toMatchObject({ text: again, fits: true });
  });

  test.each([
    [
      { causes: [{ text: '', suits: [], basis }] },
      'phrases.causes.0.text（说明用语 › 原因 › 用语）：不能为空',
    ],
    [{ causes: [{ text: '甲', suits: ['mine'], basis }] }, '只能填：under-target、over-target'],
    [{ measures: [{ text: '甲', suits: [] }] }, 'phrases.measures.0.basis'],
  ])('%j is refused with the key', (phrases, message) => {
    expect(() => own(phrases)).toThrow(message);
  });
});

test('a chosen phrase with its blanks keeps them visible in the note', () =>
  expect(composeNote(['甲'], { cause: commonPhrases.causes[2]!.text }).text).toBe(
    '甲。原因：上级专项资金于__月下达，未纳入年初预算。【措施】【责任人和完成时限】',
  ));
