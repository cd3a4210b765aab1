import type { RoundComparison } from '../../core/review/second-round';
import { type PlainTable, tablesWorkbook } from './plain-table';

/** 整改情况: each resubmission beside the first one, and every change that nobody asked for. */
export function secondRoundWorkbook(
  comparisons: Iterable<RoundComparison>,
  { missing, added }: { readonly missing: readonly string[]; readonly added: readonly string[] },
): Uint8Array {
  const overview: (string | number | null)[][] = [];
  const unasked: (string | number | null)[][] = [];
  for (const comparison of comparisons) {
    overview.push([overview.length + 1, ...overviewLine(comparison)]);
    for (const line of unaskedLines(comparison)) unasked.push([unasked.length + 1, ...line]);
  }
  return tablesWorkbook([
    {
      name: '整改情况',
      title: '重报与第一次报送对比',
      remark: `对比 ${overview.length} 份；第一次报送而没有重报的 ${missing.length} 份，第一次没有报送的 ${added.length} 份。`,
      columns: [
        ['序号', 6],
        ['单位', 30],
        ['第一次的文件', 36],
        ['重报的文件', 36],
        ['已整改', 9],
        ['未整改', 9],
        ['新增问题', 9],
        ['需说明', 9],
        ['没有要求修改而改动的单元格', 16],
        ['总分', 24],
        ['说明', 50],
      ],
      lines: overview,
    },
    {
      name: '未要求的改动',
      title: '审核意见没有要求修改而改动的单元格',
      remark: unasked.length === 0 ? '没有这样的改动。' : '请逐处核对是否有意修改，有无依据。',
      columns: [
        ['序号', 6],
        ['单位', 30],
        ['文件', 36],
        ['表', 18],
        ['单元格', 9],
        ['指标或项目', 30],
        ['栏目', 16],
        ['改前', 28],
        ['改后', 28],
      ],
      lines: unasked,
    },
    unpaired('没有重报', '第一次报送而没有重报的文件', missing),
    unpaired('第一次没有报送', '第一次没有报送、这次新报的文件', added),
  ]);
}

function overviewLine(comparison: RoundComparison): (string | number | null)[] {
  const { unit, firstFile, secondFile, counts, changes, totals, identical, remarks, goneForms } = comparison;
  return [
    unit,
    firstFile,
    secondFile,
    counts.fixed,
    counts.still,
    counts.new,
    counts.explain,
    changes.filter(({ kind }) => kind === 'unasked').length,
    totals
      .filter(({ before, after }) => before !== after)
      .map(({ title, before, after }) => `${title}：${before ?? '空白'} → ${after ?? '空白'}`)
      .join('\n'),
    [
      ...(identical ? ['与第一次报送的文件完全相同'] : []),
      ...goneForms.map((title) => `重报的工作簿里没有${title}`),
      ...remarks,
    ].join('；'),
  ];
}

function unaskedLines({ unit, secondFile, changes }: RoundComparison): (string | null)[][] {
  return changes
    .filter(({ kind }) => kind === 'unasked')
    .map(({ sheet, cell, label, column, before, after }) => [
      unit,
      secondFile,
      sheet,
      cell,
      label,
      column,
      before,
      after,
    ]);
}

function unpaired(name: string, title: string, files: readonly string[]): PlainTable {
  return {
    name,
    title,
    remark: `共 ${files.length} 个。`,
    columns: [
      ['序号', 6],
      ['文件', 60],
    ],
    lines: files.map((file, index) => [index + 1, file]),
  };
}
