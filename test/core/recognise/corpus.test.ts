import type { WorkbookGrid } from '../../../src/core/grid/sheet';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import { corpusForm, corpusNames, corpusSheet, corpusXlsx, hasCorpus } from '../../support/corpus';
import { workbookOf } from '../../support/sheet';
import { type Comparison, compareWithTruth } from '../../support/truth';

if (!hasCorpus) console.warn('没有找到真实表格语料，识别结果与人工读数的核对已跳过。');
const whereCorpus = hasCorpus ? describe : describe.skip;

/** What a person read from the page around the table and the sheet itself does not say: no recogniser can know it. */
const NOT_ON_THE_SHEET = new Set([
  '03-chongqing-media-2021 unit',
  '04-daying-union-2020 unit',
  '20-ningjin-grant-2019 unit',
  '33-daying-market-2020 unit',
  '33-daying-market-2020 year',
  '40-zhalaite-procuratorate-2025 year',
  'real-01-pku-selfeval-2019 unit',
  'seed-003-conghua-indicators unit',
  'seed-003-conghua-indicators year',
  'seed-004a-jiangmen-funds unit',
  'seed-004b-jiangmen-goals unit',
]);

const SOURCES: Readonly<Record<string, (name: string) => Promise<WorkbookGrid>>> = {
  'the hand-read tables': async (name) => workbookOf(corpusSheet(name)),
  'the xlsx files': (name) => openWorkbook(corpusXlsx(name), `${name}.xlsx`).read(),
};

whereCorpus.each(Object.keys(SOURCES))('recognised from %s', (source) => {
  const all = new Map<string, Comparison>();

  it.each(corpusNames())('%s: kind, unit, year and every field as a person read them', async (name) => {
    const { forms } = recogniseWorkbook(await SOURCES[source]!(name));
    const comparison = compareWithTruth(forms[0], corpusForm(name));
    all.set(name, comparison);
    expect(forms).toHaveLength(1);
    const differences = comparison.differences.filter(
      ({ form, what }) => !NOT_ON_THE_SHEET.has(`${form} ${what}`),
    );
    expect(differences).toEqual([]);
  });

  it('prints every difference that is left', () => {
    const rows = [...all.values()].reduce((sum, { rows: each }) => sum + each.expected, 0);
    const fields = [...all.values()].map(({ fields: each }) => each);
    const right = fields.reduce((sum, each) => sum + each.right, 0);
    const expected = fields.reduce((sum, each) => sum + each.expected, 0);
    const lines = [...all.values()].flatMap(({ differences }) =>
      differences.map(({ form, what, expected: wanted, found }) => `${form}  ${what}: ${wanted} ≠ ${found}`),
    );
    console.log([`${source}: ${rows} rows, ${right} of ${expected} fields right`, ...lines].join('\n'));
    expect(right).toBe(expected);
  });
});
