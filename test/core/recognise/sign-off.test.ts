import { formatCell } from '../../../src/core/grid/address';
import { recogniseWorkbook } from '../../../src/core/recognise/recognise';
import { toJson } from '../../../src/core/report/json';
import { checkWorkbook } from '../../../src/core/check';
import { sheetOf, workbookOf } from '../../support/sheet';

const TABLE = [
  ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
  ['产出指标', '数量指标', '培训人次', '100', '90', 60, 54],
  ['效益指标', '社会效益指标', '带动就业', '20', '20', 40, 40],
  ['总分', null, null, null, null, 100, 94],
];

const sheet = sheetOf([
  ['2023年度项目支出绩效自评表'],
  ['项目名称', '技能培训'],
  ['实施单位（盖章）', '青禾市人社局', null, '项目负责人', '甲某', '联系电话', '000-1'],
  ['填报日期：2024年3月2日'],
  ...TABLE,
  ['填表人：乙某    联系电话：000-2    单位负责人：'],
  ['联系人', null, '审核人', '丙某'],
]);
const [form] = recogniseWorkbook(workbookOf(sheet)).forms;

describe('sign-off places', () => {
  it('are found above and below the tables, each with its answer and cell', () => {
    expect(form?.signOff?.map(({ role, field }) => [role, formatCell(field.cell), field.text])).toEqual([
      ['seal', 'B3', '青禾市人社局'],
      ['leader', 'E3', '甲某'],
      ['phone', 'G3', '000-1'],
      ['date', 'A4', '2024年3月2日'],
      ['preparer', 'A9', '乙某'],
      ['phone', 'A9', '000-2'],
      ['leader', 'B9', ''],
      ['contact', 'B10', ''],
      ['leader', 'D10', '丙某'],
    ]);
  });

  it('never reach a report', () => {
    const report = JSON.stringify(toJson('x', checkWorkbook(workbookOf(sheet))));
    for (const value of ['甲某', '乙某', '丙某', '000-1', '000-2']) expect(report).not.toContain(value);
  });
});

describe('years', () => {
  it('the year of the title, and the date of filling in', () => {
    expect(form?.year?.value).toBe(2023);
    expect(form?.years?.map(({ value, where, cell }) => [value, where, formatCell(cell)])).toEqual([
      [2023, 'title', 'A1'],
      [2024, 'date', 'A4'],
    ]);
  });

  it('a line and headers that contradict the title are all there', () => {
    const other = sheetOf([
      ['2023年度项目支出绩效自评表'],
      ['（2022年度）'],
      ['一级指标', '二级指标', '三级指标', '2021年指标值', '完成值', '分值', '得分'],
      ...TABLE.slice(1),
    ]);
    const [found] = recogniseWorkbook(workbookOf(other)).forms;
    expect(found?.year?.value).toBe(2023);
    expect(found?.years?.map(({ value, where }) => [value, where])).toEqual([
      [2023, 'title'],
      [2022, 'line'],
      [2021, 'header'],
    ]);
  });
});

it('places to sign right below a table without a total are no indicator', () => {
  const list = sheetOf([
    ['2023年度部门整体支出绩效自评指标完成情况表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '指标完成情况'],
    ['产出指标', '数量指标', '培训人次', '100人次', '110人次'],
    ['填表人：乙某', null, '联系电话：000-2', '单位负责人：丙某', '（盖章）'],
  ]);
  const [form] = recogniseWorkbook(workbookOf(list)).forms;
  expect(form?.indicators.map(({ name }) => name)).toEqual(['培训人次']);
  expect(form?.signOff?.map(({ role }) => role)).toEqual(['preparer', 'phone', 'leader', 'seal']);
});
