import { createHash } from 'node:crypto';
import { examine } from '../../../src/batch/run/examine';
import { parseApproved } from '../../../src/core/templates/approved';
import { planTemplate } from '../../../src/core/templates/plan';
import { drawTemplate } from '../../../src/templates/template-workbook';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const reviewed = (bytes: Uint8Array, approved?: string) =>
  examine(
    { path: '第一批/青禾市水利局.xlsx', bytes, modified: null },
    { digest, ...(approved ? { approved: parseApproved(approved, '批复.json') } : {}) },
  );

/** The sample with its total score typed over. */
function typedOver(): Uint8Array {
  const plan = planTemplate('national-project', { fill: 'sample' });
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.key === 'total.score' ? { ...cell, written: null, value: 100 } : cell,
    ),
  }));
  return drawTemplate({ ...plan, sheets });
}

test('a received workbook says which template it was made from and how it differs', async () => {
  const { template } = await reviewed(typedOver());
  expect(template).toMatchObject({
    id: 'national-project',
    differences: [{ text: expect.stringContaining('公式被直接填写的“100”覆盖') }],
  });
});

test('it is held against the approved targets', async () => {
  const row = { block: '数量指标', name: '治理河道长度', target: '≥15公里', weight: 10 };
  const file = { template: 'national-project', year: null, unit: '青禾市水利局', rows: [row] };
  const plain = drawTemplate(planTemplate('national-project', { fill: 'sample' }));
  const { template } = await reviewed(plain, JSON.stringify(file));
  expect(template?.differences?.[0]?.text).toBe('“治理河道长度”批复的指标值是“≥15公里”，表中是“≥12公里”');
});
