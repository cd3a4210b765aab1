import { formatCell } from '../../../src/core/grid/address';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { hubeiForm } from '../../support/regional-forms';
import { projectForm } from '../../support/national-form';
import { sichuanForm } from '../../support/sichuan-form';
import { type SheetGrid } from '../../../src/core/grid/sheet';
import { workbookOf } from '../../support/sheet';

const found = (sheet: SheetGrid) => {
  const { measures } = recogniseWorkbook(workbookOf(sheet)).forms[0]!;
  return measures && `${measures.name} ${formatCell(measures.field.cell)} ${measures.field.text}`;
};

test.each([
  ['beside its label', sichuanForm(), '改进措施 B21 由财务科按合同节点支付，2024年1月底前付清。'],
  ['blank', sichuanForm({ B21: '' }), '改进措施 B21 '],
  [
    'with a number',
    sichuanForm({ A21: '3.改进措施：' }),
    '改进措施 B21 由财务科按合同节点支付，2024年1月底前付清。',
  ],
  [
    'in one cell with its label',
    sichuanForm({ A21: '改进措施：按节点支付', B21: '' }),
    '改进措施 A21 按节点支付',
  ],
  ['a sentence about measures is no row for them', sichuanForm({ A21: '改进措施落实情况' }), undefined],
  ['a column of notes is no row', projectForm(), undefined],
])('%s', (_what, sheet, expected) => expect(found(sheet)).toBe(expected));

test('the row of the Hubei form', () =>
  expect(found(hubeiForm())).toMatch(/^改进措施及结果应用方案 [B-F]\d+ /));
