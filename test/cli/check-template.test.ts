import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, UsageError } from '../../src/cli/arguments';
import { check, type CheckCall } from '../../src/cli/check';
import { markText } from '../../src/core/templates/mark';
import { planTemplate } from '../../src/core/templates/plan';
import { drawTemplate, generateTemplate } from '../../src/templates/template-workbook';

const ID = 'national-project';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfeval-'));
  file = join(folder, '自评表.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const console = {
    print: (text: string) => void printed.push(text),
    error: () => undefined,
    progress: () => undefined,
  };
  await check(readArguments(['check', file, ...words]) as CheckCall, console);
  return printed.join('\n');
}

/** The template with the text of some cells changed, as a person would with the protection taken away. */
function changed(change: (text: string) => string): Uint8Array {
  const plan = planTemplate(ID, { fill: 'sample' });
  return drawTemplate({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: change(cell.value) } : cell,
      ),
    })),
  });
}

test('as it was made: the template is named, nothing differs', async () => {
  writeFileSync(file, generateTemplate(ID, { fill: 'sample' }));
  expect(JSON.parse(await run('--json')).template).toEqual({
    id: ID,
    version: expect.any(String),
    differences: [],
  });
  expect(await run()).toMatch(/模板「项目支出绩效自评表（全国通用）」\d{4}\.\d+：栏目、分值和公式没有改动。/);
});

test('an older version and a changed label are told with their cells, in JSON and in words', async () => {
  const { spec, profile, year } = planTemplate(ID, { fill: 'sample' });
  const mark = { id: ID, profile, year, sheet: 1 };
  writeFileSync(
    file,
    changed((text) =>
      text === markText({ ...mark, version: spec.version })
        ? markText({ ...mark, version: '2024.1' })
        : text === '年度指标值'
          ? '指标'
          : text,
    ),
  );
  const { template } = JSON.parse(await run('--json'));
  const texts = template.differences.map(
    (one: { text: string; cells: string[] }) => `${one.cells.join('、')} ${one.text}`,
  );
  expect(texts).toContainEqual(expect.stringMatching(/^[A-Z]+\d+ 模板是旧版（2024\.1）/));
  expect(texts).toContainEqual(expect.stringMatching(/^[A-Z]+\d+ 标签“年度指标值”被改为“指标”$/));
  const words = await run();
  expect(words).toContain(`有${texts.length}处不同。`);
  expect(words).toMatch(/\n {4}[A-Z]+\d+ 模板是旧版/);
});

test('approved targets are compared where they are given', async () => {
  writeFileSync(file, generateTemplate(ID, { fill: 'sample', unit: '示例局' }));
  const approved = join(folder, '批复.json');
  const rows = [{ block: '数量指标', name: '没有填报的指标', target: '≥1个', weight: 5 }];
  writeFileSync(approved, JSON.stringify({ template: ID, year: null, unit: '示例局', rows }));
  const { template } = JSON.parse(await run('--json', '--approved', approved));
  expect(template.differences[0].text).toBe('批复的指标“没有填报的指标”不在表中');
  await expect(run('--approved', join(folder, '没有.json'))).rejects.toBeInstanceOf(UsageError);
});

test('a workbook that was not made from a template: the field is absent', async () => {
  file = join(__dirname, '../../samples/规范填报示例2023.xlsx');
  expect(JSON.parse(await run('--json'))).not.toHaveProperty('template');
  expect(await run()).not.toContain('模板「');
});
