import fc from 'fast-check';
import {
  contentOfText,
  isErrorContent,
  isFormulaContent,
  textOfContent,
} from '../../../src/core/plan/text-content';

test.each([
  ['=A1', "'=A1"],
  ["'=A1", "''=A1"],
  ['#REF!', "'#REF!"],
  ['=', '='],
  ['#REF! 见附件', '#REF! 见附件'],
  ["'十四五'规划", "'十四五'规划"],
  ['-无', '-无'],
])('the text %s stands as %s', (text, content) => {
  expect(contentOfText(text)).toBe(content);
  expect(textOfContent(content)).toBe(text);
});

test('any text comes back as it was and is never taken for a formula or an error value', () => {
  const tricky = fc.string({ unit: fc.constantFrom("'", '=', '#', 'REF!', 'N/A', '1', '\n') });
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string()), (text) => {
      const content = contentOfText(text);
      expect(textOfContent(content)).toBe(text);
      expect(isFormulaContent(content) || isErrorContent(content)).toBe(false);
    }),
  );
});
