import fc from 'fast-check';
import { editableText, typedContent } from '../../src/workbench/workbook/typed-content';

describe('typedContent', () => {
  test.each([
    ['', 'General', null],
    ['  ', 'General', '  '],
    ['8.5', 'General', 8.5],
    ['-3', 'General', -3],
    ['1,943.63', 'General', 1943.63],
    ['1,9', 'General', '1,9'],
    ['=SUM(A1:A3)', 'General', '=SUM(A1:A3)'],
    ['=', 'General', '='],
    ["'007", 'General', '007'],
    ['007', '@', '007'],
    ['true', 'General', true],
    ['97%', 'General', '97%'],
    ['97%', '0.00%', 0.97],
    ['97.7', '0%', 0.977],
    ['≥95%', '0%', '≥95%'],
    ['2021.12.31前', 'General', '2021.12.31前'],
  ])('%j in a cell of format %s becomes %j', (text, format, content) => {
    expect(typedContent(text, format)).toEqual(content);
  });

  test('what the editor shows, taken unchanged, is what the cell held', () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(number, fc.constantFrom('General', '0.00', '0.00%', '0%'), (content, format) => {
        expect(typedContent(editableText(content, format), format)).toBe(content);
      }),
    );
  });
});
