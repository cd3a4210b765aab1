import { checkAsDecided, decidedLines } from '../../src/cli/decided';
import { reportWorkbook } from '../../src/cli/text';
import { showMemo } from '../../src/core/memo/memo';
import { noCorrections, withNoForm } from '../../src/core/recognise/corrections';
import { ignoreOf } from '../../src/core/rules/ignores';
import { openSample } from '../taskpane/support/sample';

test('what was decided in the workbook is in force, and said', async () => {
  const host = await openSample();
  const plain = await checkAsDecided(host, {});
  const [finding] = plain.result.forms.find(({ form }) => form.sheet === '附件2')!.findings;
  await host.writeMemo(
    showMemo({
      corrections: withNoForm(noCorrections, '附件3', true),
      ignores: [ignoreOf(finding!, plain.result, '已与财政局核实', '2024-03-01')],
    }),
  );
  const decided = await checkAsDecided(host, {});
  expect(decided.result.forms.map(({ form }) => form.sheet)).toEqual(['附件1', '附件2']);
  expect(decided.result.forms[1]!.ignored).toMatchObject([{ reason: '已与财政局核实' }]);
  const report = reportWorkbook('x.xlsx', decided.result, [], decidedLines(decided));
  expect(report).toContain('随工作簿保存的识别更正 1 处，已按此识别。');
  expect(report).toContain('已与财政局核实');
});

test('sheets that were not read and records that cannot be read are said', async () => {
  const host = await openSample();
  await host.writeMemo('{');
  const decided = await checkAsDecided(host, {});
  const unread = [{ name: '图表1', reason: '图表工作表' }];
  const report = reportWorkbook('x.xlsx', decided.result, unread, decidedLines(decided));
  expect(report).toContain('「图表1」没有读取：图表工作表，其中的内容没有检查。');
  expect(report).toContain('随工作簿保存的记录读不出来，没有采用。');
});
