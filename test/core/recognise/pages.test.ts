import { checkWorkbook } from '../../../src/core/check';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { sheetOf, workbookOf } from '../../support/sheet';

const HEADER = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'];
const FIRST = [
  ['2023年度部门整体支出绩效自评表'],
  ['部门名称', '青禾市林业局'],
  HEADER,
  ['产出指标', '数量指标', '造林面积', '500亩', '520亩', 30, 30],
  [null, '质量指标', '成活率', '≥85%', '90%', 20, 20],
];
const REST = [
  [null, '时效指标', '完工时间', '11月底前', '11月20日', 10, 10],
  ['效益指标', '生态效益指标', '增加绿量', '2%', '2%', 40, 38],
  ['总分', null, null, null, null, 100, 98],
];

const forms = (...sheets: (string | number | null)[][][]) =>
  recogniseWorkbook(
    workbookOf(
      ...sheets.map((rows, index) => sheetOf(rows, { name: `第${index + 1}页`, id: `s${index + 1}` })),
    ),
  );

describe('a second page', () => {
  it('without a header goes on with the columns, sections and kind of the first', () => {
    const { forms: found } = forms(FIRST, REST);
    expect(found.map(({ id, continues, kind }) => [id, continues, kind])).toEqual([
      ['s1#1', undefined, 'department'],
      ['s2#1', 's1#1', 'department'],
    ]);
    const second = found[1]!;
    expect(second.headerRow).toBeNull();
    expect(second.columns.every(({ header }) => header === null)).toBe(true);
    expect(second.indicators.map((row) => [row.row, row.level1?.text, row.level2?.text, row.kind])).toEqual([
      [1, '产出指标', '时效指标', 'timeliness'],
      [2, '效益指标', '生态效益指标', 'ecological'],
    ]);
    // The printed 100 and 98 are the sums of both pages.
    expect(second.totals.score).toBeNull();
    expect(second.remarks).toContain(
      '本表是“第1页”的续表，表的种类和栏目沿用该表；第 3 行总分是两张表的合计，未与本表各行核对，请人工核对',
    );
  });

  it('raises nothing about sums that the whole form does not raise', () => {
    const rules = (...pages: (string | number | null)[][][]) => {
      const sheets = pages.map((rows, index) => sheetOf(rows, { name: `${index}`, id: `${index}` }));
      const found = checkWorkbook(workbookOf(...sheets)).forms.flatMap(({ findings }) => findings);
      return new Set(found.map(({ ruleId }) => ruleId));
    };
    const whole = rules([...FIRST, ...REST]);
    expect([...rules(FIRST, REST)].filter((id) => !whole.has(id))).toEqual([]);
  });

  it('is not looked for below a form whose weights are complete or that has its total row', () => {
    const whole = [...FIRST, ...REST];
    expect(forms(whole, REST.slice(0, 2)).forms).toHaveLength(1);
    expect(forms(whole.slice(0, -1), REST.slice(0, 2)).forms).toHaveLength(1);
  });

  it.each<[string, (string | number | null)[][]]>([
    [
      'a list of names',
      [
        ['序号', '单位', '姓名', '职务', '电话', '年龄', '工龄'],
        [1, '局', '甲', '长', 1, 50, 30],
      ],
    ],
    ['instructions', [['填表说明：'], ['一、请如实填写各项指标的年度指标值和实际完成值，不得漏项。']]],
    [
      'figures alone',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ])('%s is none', (_name, rows) => {
    const { forms: found, dismissed } = forms(FIRST, rows);
    expect([found.length, dismissed.length]).toEqual([1, 1]);
  });
});

describe('two untitled forms with the same header on one sheet', () => {
  const form = (names: [string, string]) => [
    HEADER,
    ['产出指标', '数量指标', names[0], '10', '10', 60, 60],
    ['效益指标', '社会效益指标', names[1], '20', '20', 40, 39],
    ['合计', null, null, null, null, 100, 99],
  ];

  it('are two where a total row stands between', () => {
    const { forms: found } = forms([...form(['甲', '乙']), ...form(['丙', '丁'])]);
    expect(found.map(({ indicators }) => indicators.map(({ name }) => name))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    expect(found.map(({ totals }) => totals.label?.cell.row)).toEqual([4, 8]);
  });

  it('are one where the header is only printed again', () => {
    const { forms: found } = forms([...form(['甲', '乙']).slice(0, 3), ...form(['丙', '丁'])]);
    expect(found.map(({ indicators }) => indicators.length)).toEqual([4]);
  });
});

describe('one score cell over rows that have their own weights', () => {
  const rows = [
    HEADER,
    ['产出指标', '数量指标', '甲', '10', '10', 10, 35],
    [null, null, '乙', '20', '20', 10],
    [null, null, '丙', '20', '18', 20],
    ['效益指标', '社会效益指标', '丁', '20', '20', 60, 60],
  ];
  const sheet = sheetOf(rows, { merges: ['G2:G4'] });
  const [form] = recogniseWorkbook(workbookOf(sheet)).forms;

  it('is one group with the sum of the weights, and each row keeps its own', () => {
    expect(
      form?.groups.map(({ members, weight, scores }) => [
        members.length,
        weight?.value.toFixed(),
        scores.length,
      ]),
    ).toEqual([
      [3, '40', 1],
      [1, '60', 1],
    ]);
    expect(form?.indicators.map(({ weight, group }) => [weight?.value.toFixed(), group])).toEqual([
      ['10', 2],
      ['10', 2],
      ['20', 2],
      ['60', 5],
    ]);
    expect(form?.remarks).toContain('第 2—4 行各有分值、合用一个得分格 G2，按合计 40 分作为一组');
  });
});
