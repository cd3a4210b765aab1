import { calculationWords } from '../../src/workbench/sheet/StateNote';

test.each([
  [{ estimated: 0, stale: 0 }, null],
  [
    { estimated: 2, stale: 0 },
    '标“估算”的 2 个公式引用的单元格已改动，结果由本工具算出，供检查参考，不存入文件；在 Excel 中打开后重新计算，以 Excel 的结果为准。',
  ],
  [
    { estimated: 0, stale: 1 },
    '标“待重算”的 1 个公式没有算出，检查时不采用；在 Excel 中打开后重新计算，以 Excel 的结果为准。',
  ],
])('%j', (calculation, words) => {
  expect(calculationWords(calculation)).toBe(words);
});
