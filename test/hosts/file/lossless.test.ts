import { corpusNames, corpusXlsx, hasCorpus } from '../../support/corpus';
import { annotateAndCheck } from '../../support/lossless';
import { hasWorkbooks, workbookBytes, workbookNames } from '../../support/workbooks';
import { HostError } from '../../../src/hosts/port';
import { xlsxOf } from '../../support/xlsx';

/**
 * A sample of the received workbooks and all forms, annotated in every way. All workbooks, and what LibreOffice says of
 * the results: `npm run check:lossless`.
 */
const EVERY = 3;

test('a made-up workbook is annotated and cleared again without a trace', async () => {
  const bytes = xlsxOf([
    { name: '甲', cells: { A1: '得分', B2: 1, B4: { value: 1, formula: '=SUM(B2:B3)' } }, merges: ['C2:D3'] },
    { name: '乙', cells: {}, visibility: 'veryHidden' },
  ]);
  const { notes, edits } = await annotateAndCheck('甲.xlsx', bytes);
  expect(notes).toBeGreaterThan(4);
  expect(edits).toBeGreaterThan(8);
});

if (!hasWorkbooks) console.warn('没有找到各种来源的工作簿，批注副本无损的核对已跳过。');
(hasWorkbooks ? describe : describe.skip)('received workbooks are annotated with nothing lost', () => {
  const sample = workbookNames().filter((_, n) => n % EVERY === 0);
  it.each(sample.length > 0 ? sample : [''])('%s', async (name) => {
    try {
      await annotateAndCheck(name, workbookBytes(name));
    } catch (failure) {
      // Those that are refused, and why, are told one by one in another test.
      if (!(failure instanceof HostError)) throw failure;
      expect(failure.code).toMatch(/^file-/);
    }
  });
});

if (!hasCorpus) console.warn('没有找到真实表格语料，批注副本无损的核对已跳过。');
(hasCorpus ? describe : describe.skip)('real forms are annotated with nothing lost', () => {
  it.each(hasCorpus ? corpusNames() : [''])('%s', async (name) => {
    expect((await annotateAndCheck(name, corpusXlsx(name))).notes).toBeGreaterThan(0);
  });
});
