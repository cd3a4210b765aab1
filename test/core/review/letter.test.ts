import { noDecisions, withFinding, withIndicator } from '../../../src/core/review/decisions';
import { placedFindings } from '../../../src/core/review/identity';
import { chineseOrdinal, letterFor, letterText } from '../../../src/core/review/letter';
import { official } from '../../../src/core/review/official-text';
import { compareRounds } from '../../../src/core/review/second-round';
import { worksheetOf } from '../../../src/core/review/worksheet';
import { departmentForm, projectForm } from '../../support/national-form';
import {
  findingJson,
  formJson,
  indicatorJson,
  reviewedOf,
  reviewedWith,
  unreadFile,
} from '../../support/reviewed';

const faulty = reviewedOf([projectForm({ H12: 12, E14: '较高' })], {
  file: '收件/某中心.xlsx',
  digest: 'one',
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [23, '二十三'],
])('%d is %s', (n, text) => expect(chineseOrdinal(n)).toBe(text));

test.each([
  ['得 2 分（分值 4 分）', '得2分（分值4分）'],
  ['“第 1 批”共 3 个', '“第 1 批”共3个'],
  ['889.65 ÷ 204.03 = 436.04%', '889.65 ÷ 204.03 = 436.04%'],
  ['按 GB/T 9704 执行', '按GB/T 9704执行'],
])('%s is set %s', (text, set) => expect(official(text)).toBe(set));

describe('a letter', () => {
  const letter = letterFor([faulty]);
  const text = letterText(letter);

  test('nothing is invented: what was not given is a blank to fill in', () => {
    expect(letter).toMatchObject({
      returns: true,
      title: ['2023年度绩效自评', '退回修改意见书'],
      number: '＿＿＿〔＿＿＿＿〕＿＿号',
      addressee: '青石市中小企业服务中心：',
      sender: '（发文单位）',
      date: '＿＿＿＿年＿＿月＿＿日',
      contact: '',
    });
    expect(text).toContain('请于＿＿＿＿年＿＿月＿＿日前按上述意见修改');
  });

  test('what was given stands as it was given', () => {
    const made = letterFor([faulty], {
      sender: '青石市财政局',
      number: '青财绩〔2024〕5号',
      date: '2024年5月6日',
      deadline: '2024年5月20日',
      contact: '王某 0000-1234567',
      addressee: '某单位',
    });
    expect(made).toMatchObject({
      sender: '青石市财政局',
      number: '青财绩〔2024〕5号',
      addressee: '某单位：',
    });
    expect(letterText(made)).toContain('请于2024年5月20日前按上述意见修改');
    expect(letterText(made)).toMatch(/（联系人：王某 0000-1234567）\n$/);
  });

  test('says what was received, the result, each problem with cell, fault, remedy and basis', () => {
    expect(text).toContain('（工作簿“某中心.xlsx”）收悉');
    expect(text).toContain('自评总分98分');
    expect(text).toMatch(/一、审核结果/);
    expect(text).toMatch(/二、应当改正的问题/);
    expect(text).toMatch(/H12/);
    for (const { finding } of placedFindings(faulty)) {
      if (finding.cause === null) expect(text).toContain(finding.name);
    }
    expect(text).toContain('改法：');
    expect(text).toContain('依据：');
  });

  test('numbers by level: 一、（一）1.（1）, each starting again', () => {
    const numbers = letter.blocks.map(({ level, number }) => [level, number] as const);
    expect(numbers.filter(([level]) => level === 1).map(([, n]) => n)).toEqual(
      numbers.filter(([level]) => level === 1).map((_, n) => `${chineseOrdinal(n + 1)}、`),
    );
    let last = 0;
    for (const [level, number] of numbers) {
      if (level === 1 || level === 2) last = 0;
      if (level === 3) expect(number).toBe(`${(last += 1)}.`);
      if (level === 4) expect(number).toMatch(/^（\d+）$/);
    }
  });

  test('reads as plain sentences: no exclamation mark, no 非法, no doubled stop, no unfilled name', () => {
    for (const made of [text, letterText(letterFor([reviewedOf([departmentForm({ G12: 20 })])]))]) {
      expect(made).not.toMatch(/！|非法|。。|；。|undefined|null|NaN|\{\{|\}\}/);
    }
  });
});

test('the same fault in several places is told once, with its remedy once', () => {
  const findings = [3, 4, 5].map((row) =>
    findingJson({ ruleId: 'unit-missing', name: '缺计量单位', cells: [`E${row}`], fix: '写上单位。' }),
  );
  const text = letterText(
    letterFor([
      reviewedWith([formJson({ findings, indicators: [3, 4, 5].map((row) => indicatorJson({ row })) })]),
    ]),
  );
  expect(text).toContain('缺计量单位（3处）。①E3：');
  expect(text.split('写上单位。')).toHaveLength(2);
});

test('consequences stand under their cause', () => {
  const findings = [
    findingJson({ ruleId: 'a', name: '起因', cells: ['E3'], key: 'cause' }),
    findingJson({ ruleId: 'b', name: '后果', cells: ['G3'], cause: 'cause' }),
  ];
  const text = letterText(letterFor([reviewedWith([formJson({ findings })])]));
  expect(text).toContain('由此引起：G3“后果”。');
  expect(text).toContain('其中1处由其他问题引起');
});

test('what was not checked is told', () => {
  const form = formJson({
    unchecked: [
      { ruleId: 'score-formula-mismatch', kind: 'not-enough-data', cells: ['G3'], reason: '缺少指标值' },
    ],
    unread: [{ cell: 'H9', what: '错误值', why: '公式出错' }],
  });
  const reviewed = reviewedWith([form]);
  const text = letterText(
    letterFor([
      { ...reviewed, json: { ...reviewed.json, unreadSheets: [{ name: '图1', reason: '图表工作表' }] } },
    ]),
  );
  expect(text).toContain('不表示没有问题');
  expect(text).toContain('缺少指标值，没有检查：得分与公式不符。');
  expect(text).toContain('Sheet1!H9（公式出错）');
  expect(text).toContain('工作表“图1”没有读取：图表工作表。');
});

test('a form without faults is not returned', () => {
  const letter = letterFor([reviewedOf([projectForm()])]);
  expect(letter).toMatchObject({ returns: false, title: ['2023年度绩效自评', '审核意见书'] });
  expect(letterText(letter)).toContain('没有发现问题');
  expect(letterText(letter)).not.toContain('重报要求');
});

test('a file that was not read, and one that is no self-evaluation, are returned with the reason', () => {
  expect(letterText(letterFor([unreadFile('a.xlsx')]))).toContain(
    '报送的工作簿没有读取。文件已加密，打不开。',
  );
  expect(letterText(letterFor([reviewedWith([])]))).toContain('没有找到绩效自评表');
  const form = formJson({ kind: 'goal-declaration' });
  expect(letterText(letterFor([reviewedWith([form])]))).toContain('这张表不是自评表，没有审核。');
});

test('an .xls file is told as read only in part', () => {
  expect(letterText(letterFor([reviewedWith([formJson()], { format: 'xls' })]))).toContain('旧格式（.xls）');
});

test('the reviewer’s word: dismissed findings are left out, reasons added, reviewed scores told', () => {
  const [one, two] = placedFindings(faulty).filter(({ cause }) => cause === null);
  const line = worksheetOf(faulty.json.forms[0]!, { indicators: [] }).lines.find(
    ({ level3 }) => level3 === '举办企业培训场次',
  )!;
  let decisions = withFinding(noDecisions, faulty, one!.id, {
    verdict: 'dismissed',
    reason: '已核实',
    when: '2024-03-01',
  });
  decisions = withFinding(decisions, faulty, two!.id, {
    verdict: 'accepted',
    reason: '请附问卷',
    when: '2024-03-01',
  });
  decisions = withIndicator(decisions, faulty, {
    id: line.id,
    actual: '18场',
    score: '9',
    note: '佐证只有18场',
  });
  const text = letterText(letterFor([faulty], {}, decisions));
  expect(text).not.toContain(one!.finding.message.replace(/ /g, ''));
  expect(text).toContain('审核人补充：请附问卷。');
  expect(text).toContain('举办企业培训场次。自评12分，复核9分，复核完成值“18场”。佐证只有18场。');
});

test('in a second round: what became of the first, and what has to be explained', () => {
  const second = reviewedOf([projectForm({ E14: '较高', G14: 5, G15: 15 })], {
    file: '某中心.xlsx',
    digest: 'two',
  });
  const text = letterText(letterFor([second], {}, null, [compareRounds(faulty, second)]));
  expect(text).toContain('重新报送');
  expect(text).toMatch(/二、整改情况/);
  expect(text).toContain('指标值笼统（上次已指出）。');
  expect(text).toMatch(/第一次审核提出的\d+个问题，已整改\d+个、未整改\d+个/);
  expect(text).toContain('（“培训考核合格率”的分值）由“10”改为“5”，审核意见没有要求修改，请说明依据。');
});
