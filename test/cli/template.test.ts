import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, UsageError } from '../../src/cli/arguments';
import { template } from '../../src/cli/template';
import type { TemplateCall } from '../../src/cli/template-call';
import { checkWorkbook } from '../../src/core/check';
import { FileHost } from '../../src/hosts/file/file-host';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'selfeval-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const console = {
    print: (text: string) => void printed.push(text),
    error: (text: string) => void errors.push(text),
    progress: () => undefined,
  };
  const status = template(readArguments(['template', ...words]) as TemplateCall, console);
  return { status, printed, errors };
}

test.each(['LIST', 'list'])('%s names every template with version and profile', (word) => {
  const { status, printed } = run(word);
  expect(status).toBe(0);
  expect(printed).toContainEqual(
    expect.stringMatching(/^national-project\t\d{4}\.\d+\t项目支出绩效自评表.*\t全国通用/),
  );
});

test('LIST --json is the catalogue', () => {
  const { printed } = run('LIST', '--json');
  expect(JSON.parse(printed[0]!)[0]).toMatchObject({ id: 'national-project', kinds: ['project'] });
});

test('a template with year and unit is written and recognised', async () => {
  const out = join(folder, '模板.xlsx');
  const { status, printed } = run('hunan-department', '-o', out, '--year', '2025', '--unit', '柏溪市林业局');
  expect(status).toBe(0);
  expect(printed[0]).toContain(`已写入“${out}”`);
  const { forms } = checkWorkbook(await (await FileHost.open(readFileSync(out), out)).read());
  expect(forms.map(({ form }) => [form.kind, form.unit?.value, form.year?.value])).toEqual([
    ['base-data', '柏溪市林业局', 2025],
    ['department', '柏溪市林业局', 2025],
  ]);
});

test('--sample fills it in, --profile takes other weights', async () => {
  const file = join(folder, '某市.json');
  const says = {
    source: null,
    evidence: 'convention',
    says: '某市规定：预算执行率20、产出50、效益20、满意度10',
  };
  writeFileSync(
    file,
    JSON.stringify({
      extends: 'national',
      id: 'mycity',
      version: '2025.1',
      name: '某市口径',
      weights: {
        project: { value: { execution: 20, output: 50, benefit: 20, satisfaction: 10 }, basis: says },
      },
    }),
  );
  const out = join(folder, '模板.xlsx');
  expect(run('national-project', '-o', out, '--profile', file).status).toBe(0);
  const [sheet] = (await (await FileHost.open(readFileSync(out), out)).read()).sheets;
  const texts = [...sheet!.cells()].map(({ text }) => text);
  expect(texts).toContain('效益指标\n（20分）');
  expect(texts).toContain('注：某市规定：预算执行率20、产出50、效益20、满意度10。');
  expect(run('national-project', '-o', out, '--sample').status).toBe(0);
  const { forms } = checkWorkbook(await (await FileHost.open(readFileSync(out), out)).read());
  expect(forms[0]!.findings).toEqual([]);
});

test('--approved prints what was approved for the unit', async () => {
  const file = join(folder, '批复.json');
  const row = { block: '数量指标', name: '造林面积', target: '≥300亩', weight: 20 };
  const of = (unit: string) => ({ template: 'national-department', year: 2025, unit, rows: [row] });
  writeFileSync(file, JSON.stringify([of('柏溪市林业局'), of('青禾市水利局')]));
  const out = join(folder, '模板.xlsx');
  const call = ['national-department', '-o', out, '--year', '2025', '--approved', file];
  expect(run(...call)).toMatchObject({ status: 2, errors: [expect.stringContaining('2个单位')] });
  expect(run(...call, '--unit', '青石市林业局')).toMatchObject({ status: 2 });
  expect(run(...call, '--unit', '柏溪市林业局').status).toBe(0);
  const [sheet] = (await (await FileHost.open(readFileSync(out), out)).read()).sheets;
  expect([...sheet!.cells()].map(({ text }) => text)).toEqual(
    expect.arrayContaining(['造林面积', '≥300亩', '柏溪市林业局']),
  );
});

test('an unknown template, or a folder that is not there: status 2, nothing written', () => {
  expect(run('nowhere', '-o', join(folder, 'x.xlsx'))).toMatchObject({
    status: 2,
    errors: [expect.stringContaining('没有编号为“nowhere”的模板，可选：national-project')],
  });
  expect(run('national-project', '-o', join(folder, 'none', 'x.xlsx'))).toMatchObject({ status: 2 });
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  [[], 'LIST 或一个模板编号'],
  [['a', 'b', '-o', 'x'], '收到 2 个'],
  [['national-project'], '-o 写明输出文件'],
  [['national-project', '-o', 'x', '--year', '25'], '四位年份'],
  [['national-project', '-o', 'x', '--sample', '--empty'], '只能写一个'],
  [['national-project', '-o', 'x', '--sample', '--approved', 'y'], '只能写一个'],
])('template %j is a wrong call', (words, message) => {
  expect(() => readArguments(['template', ...words])).toThrow(UsageError);
  expect(() => readArguments(['template', ...words])).toThrow(message);
});
