import { parseRosterGrid, parseRosterText, type Roster } from '../../../src/core/review/roster';
import { compareWithRoster, repeatedSubmissions } from '../../../src/core/review/submissions';
import { summaryRow } from '../../../src/core/review/summary';
import { likeness, unitKey } from '../../../src/core/review/unit-names';
import { formJson, reviewedWith, unreadFile } from '../../support/reviewed';
import { sheetOf } from '../../support/sheet';

const names = (roster: Roster) => roster.units.map(({ name }) => name);

describe('a list of units', () => {
  test.each([
    [
      'one a line, numbered',
      '1、青石市财政局\n2. 青石市教育局\n\n（三）青石市水务局\n',
      ['青石市财政局', '青石市教育局', '青石市水务局'],
    ],
    [
      'with a byte order mark and Windows line ends',
      '\uFEFF青石市财政局\r\n青石市教育局\r\n',
      ['青石市财政局', '青石市教育局'],
    ],
    [
      'CSV with headings',
      '序号,单位编码,单位名称\n1,101001,青石市财政局\n2,101002,"青石市教育局"\n',
      ['青石市财政局', '青石市教育局'],
    ],
    ['pasted from a sheet', '单位名称\t联系人\n青石市财政局\t王某\n合计\t1\n', ['青石市财政局']],
    ['CSV without headings', '1,青石市财政局,王某\n2,青石市教育局,李某', ['青石市财政局', '青石市教育局']],
    [
      'names that begin with 一 or figures',
      '第一中学\n1号矿山管理站\n一中教育集团',
      ['第一中学', '1号矿山管理站', '一中教育集团'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(names(parseRosterText(text))).toEqual(expected);
  });

  test('codes are kept, beside the name or before it', () => {
    expect(parseRosterText('编码,部门名称\n101001,财政局\n').units).toEqual([
      { name: '财政局', code: '101001', row: 2 },
    ]);
    expect(parseRosterText('101001 青石市财政局').units).toEqual([
      { name: '青石市财政局', code: '101001', row: 1 },
    ]);
  });

  test('a unit that stands there twice counts once and is told', () => {
    const roster = parseRosterText('青石市财政局\n青石市财政局（盖章）\n');
    expect(names(roster)).toEqual(['青石市财政局']);
    expect(roster.complaints).toEqual(['第 2 行“青石市财政局（盖章）”与第 1 行是同一单位，只计一次。']);
  });

  test('a line that is no name is told, nothing is thrown', () => {
    const roster = parseRosterText('单位名称\n青石市财政局\n12345\n');
    expect(names(roster)).toEqual(['青石市财政局']);
    expect(roster.complaints).toEqual(['第 3 行“12345”不像单位名称，没有采用。']);
    expect(parseRosterText('').complaints).toHaveLength(1);
  });

  test('a sheet, its title above the headings', () => {
    const sheet = sheetOf([
      ['2023年度报送单位名单'],
      ['序号', '预算单位编码', '预算单位名称', '联系电话'],
      [1, '101001', '青石市财政局', '123'],
      [2, '101002', '青石市教育局', '456'],
    ]);
    expect(parseRosterGrid(sheet).units).toEqual([
      { name: '青石市财政局', code: '101001', row: 3 },
      { name: '青石市教育局', code: '101002', row: 4 },
    ]);
  });
});

describe('names of units', () => {
  test.each([
    ['青石市财政局（本级）', '青石市财政局(本级)'],
    ['青石市 财政局', '青石市财政局'],
    ['青石市财政局（公章）', '青石市财政局'],
    ['青石市ＡＢ中心', '青石市ab中心'],
    ['青石市“两新”工委', '青石市两新工委'],
  ])('%s is %s', (a, b) => expect(unitKey(a)).toBe(unitKey(b)));

  test.each([
    ['第一中学', '第二中学'],
    ['青石市财政局', '白石市财政局'],
    ['青石市财政局', '青石市财政局（本级）'],
    ['青石市教育局', '青石市财政局'],
  ])('%s is not %s', (a, b) => expect(unitKey(a)).not.toBe(unitKey(b)));

  test.each([
    ['青石市财政局', '青石市财政局（本级）', '去掉括号后相同'],
    ['青石市工业和信息化局', '市工业和信息化局', '去掉地名后相同'],
    ['青石市工业和信息化局', '工业和信息化局', '去掉地名后相同'],
    ['青石市工业和信息化局', '青石市工信局', '像是简称'],
    ['青石市工业和信息化局', '青石市工业与信息化局', '相差 1 个字'],
    ['青石市第一中学', '青石市第二中学', null],
    ['青石市城东小学', '青石市城西小学', null],
    ['青石市财政局', '白石市财政局', null],
    ['青石市教育局', '青石市财政局', null],
    ['青石市市场监督管理局', '青石市城市管理局', null],
    ['青石县财政局', '白石县财政局', null],
    ['', '青石市财政局', null],
  ])('%s ~ %s: %s', (a, b, reason) => {
    expect(likeness(a, b)).toBe(reason);
    expect(likeness(b, a)).toBe(reason);
  });
});

const received = (file: string, unit: string | null, made: Parameters<typeof reviewedWith>[1] = {}) =>
  summaryRow(reviewedWith([formJson({ unit })], { file, ...made }));

describe('against the list', () => {
  const roster = parseRosterText('青石市财政局\n青石市工业和信息化局\n青石市教育局\n青石市水务局');
  const rows = [
    received('a.xlsx', '青石市财政局（公章）'),
    received('b.xlsx', '青石市工信局'),
    received('c.xlsx', '白石市档案馆'),
    received('青石市教育局自评.xlsx', null),
    summaryRow(unreadFile('坏.xlsx')),
  ];

  test('exact names match, similar ones are only proposed', () => {
    const compared = compareWithRoster(roster, rows);
    expect(compared.received.map(({ unit, files }) => [unit.name, files])).toEqual([
      ['青石市财政局', ['a.xlsx']],
    ]);
    expect(compared.missing.map(({ unit, maybe }) => [unit.name, maybe])).toEqual([
      ['青石市工业和信息化局', [{ file: 'b.xlsx', unit: '青石市工信局', reason: '像是简称' }]],
      ['青石市教育局', [{ file: '青石市教育局自评.xlsx', unit: null, reason: '文件名里有这个名称' }]],
      ['青石市水务局', []],
    ]);
    expect(compared.notOnList.map(({ file, maybe }) => [file, maybe.map(({ unit }) => unit.name)])).toEqual([
      ['b.xlsx', ['青石市工业和信息化局']],
      ['c.xlsx', []],
    ]);
    expect(compared.withoutName.map(({ file, why, maybe }) => [file, why, maybe.length])).toEqual([
      ['青石市教育局自评.xlsx', '表中没有读到单位名称', 1],
      ['坏.xlsx', '文件已加密，打不开。', 0],
    ]);
  });

  test('what a person decided is in force', () => {
    const links = [{ received: '青石市工信局', listed: '青石市工业和信息化局' }];
    const compared = compareWithRoster(roster, rows, links);
    expect(compared.missing.map(({ unit }) => unit.name)).toEqual(['青石市教育局', '青石市水务局']);
  });
});

describe('sent twice', () => {
  const again = (made: readonly Parameters<typeof received>[]) =>
    repeatedSubmissions(made.map((one) => received(...one)));

  test('the newer by the day of the file, where the forms name none', () => {
    const [one] = again([
      ['a.xlsx', '青石市财政局', { modified: 1000 }],
      ['b.xlsx', '青石市财政局（盖章）', { modified: 2000 }],
      ['c.xlsx', '青石市教育局', { modified: 2000 }],
    ]);
    expect(one).toMatchObject({
      kind: 'department',
      newest: 'b.xlsx',
      reason: '按文件修改时间判断，表内没有可比较的填报日期。',
    });
    expect(one!.copies.map(({ file }) => file)).toEqual(['b.xlsx', 'a.xlsx']);
  });

  const dated = (day: string) => [{ sheet: 'Sheet1', cells: { A30: `填报日期：${day}` } }];

  test('the day in the form, when the file agrees', () => {
    const [one] = again([
      ['a.xlsx', '青石市财政局', { modified: 1000, contents: dated('2024年3月1日') }],
      ['b.xlsx', '青石市财政局', { modified: 2000, contents: dated('2024年3月5日') }],
    ]);
    expect(one).toMatchObject({ newest: 'b.xlsx', reason: '按表内填报日期判断。' });
  });

  test('where they disagree, a person is asked', () => {
    const [one] = again([
      ['a.xlsx', '青石市财政局', { modified: 9000, contents: dated('2024年3月1日') }],
      ['b.xlsx', '青石市财政局', { modified: 2000, contents: dated('2024年3月5日') }],
    ]);
    expect(one!.newest).toBeNull();
    expect(one!.reason).toContain('请确认');
  });

  test('the same bytes are told as the same', () => {
    const [one] = again([
      ['a.xlsx', '青石市财政局', { digest: 'x' }],
      ['b.xlsx', '青石市财政局', { digest: 'x' }],
    ]);
    expect(one!.reason).toBe('各份文件内容完全相同，任取一份即可。');
    expect(one!.copies.map(({ sameAs }) => sameAs)).toEqual([1, 1]);
  });

  test('two projects of one unit, or two years, are not one form sent twice', () => {
    const project = (file: string, subject: string, year = 2023) =>
      summaryRow(reviewedWith([formJson({ kind: 'project', subject, year })], { file }));
    expect(repeatedSubmissions([project('a.xlsx', '甲项目'), project('b.xlsx', '乙项目')])).toEqual([]);
    expect(repeatedSubmissions([project('a.xlsx', '甲项目'), project('b.xlsx', '甲项目', 2022)])).toEqual([]);
    expect(repeatedSubmissions([project('a.xlsx', '甲项目'), project('b.xlsx', '甲 项目')])).toHaveLength(1);
  });
});
