import { compareWithRoster, repeatedSubmissions, type UnitLink } from '../../core/review/submissions';
import type { Roster } from '../../core/review/roster';
import type { SummaryRow } from '../../core/review/summary';
import { KIND_WORDS } from '../../core/report/words';
import { type PlainTable, tablesWorkbook } from './plain-table';

/** 名单核对: who sent, who is missing, what fits nobody, and who sent the same form more than once. */
export function rosterWorkbook(
  roster: Roster | null,
  rows: readonly SummaryRow[],
  links: readonly UnitLink[] = [],
): Uint8Array {
  return tablesWorkbook([...(roster ? rosterTables(roster, rows, links) : []), repeatedTable(rows)]);
}

function rosterTables(roster: Roster, rows: readonly SummaryRow[], links: readonly UnitLink[]): PlainTable[] {
  const { received, missing, notOnList, withoutName } = compareWithRoster(roster, rows, links);
  const complaints =
    roster.complaints.length === 0 ? '' : `名单中有 ${roster.complaints.length} 处需要核对：`;
  const unitColumns = [
    ['序号', 6],
    ['单位', 34],
    ['代码', 14],
  ] as const;
  return [
    {
      name: '未报送',
      title: '未报送的单位',
      remark: `名单共 ${roster.units.length} 个单位，已报送 ${received.length} 个，未报送 ${missing.length} 个。${complaints}${roster.complaints.join('；')}`,
      columns: [...unitColumns, ['可能是这个单位报送的文件（请核对）', 60]],
      lines: missing.map(({ unit, maybe }, index) => [
        index + 1,
        unit.name,
        unit.code,
        maybe.map(({ file, reason }) => `${file}（${reason}）`).join('\n'),
      ]),
    },
    {
      name: '已报送',
      title: '已报送的单位',
      remark: '单位名称按表中所写与名单比对，简称、错字只提示，不自动认定。',
      columns: [...unitColumns, ['文件', 60]],
      lines: received.map(({ unit, files }, index) => [index + 1, unit.name, unit.code, files.join('\n')]),
    },
    {
      name: '名单以外',
      title: '名单以外和没有写明单位的文件',
      remark: '表中的单位名称不在名单上，或没有读出单位名称。',
      columns: [
        ['序号', 6],
        ['文件', 44],
        ['表中单位', 30],
        ['可能是名单上的（请核对）', 44],
      ],
      lines: [
        ...notOnList.map(({ file, unit, maybe }) => [file, unit, listed(maybe)] as const),
        ...withoutName.map(({ file, maybe }) => [file, '没有读出', listed(maybe)] as const),
      ].map((line, index) => [index + 1, ...line]),
    },
  ];
}

function listed(
  maybe: readonly { readonly unit: { readonly name: string }; readonly reason: string }[],
): string {
  return maybe.map(({ unit, reason }) => `${unit.name}（${reason}）`).join('\n');
}

function repeatedTable(rows: readonly SummaryRow[]): PlainTable {
  const repeated = repeatedSubmissions(rows);
  return {
    name: '重复报送',
    title: '同一单位的同一张表报送了几次',
    remark:
      repeated.length === 0 ? '没有重复报送。' : `共 ${repeated.length} 张表重复报送，请确认以哪一份为准。`,
    columns: [
      ['序号', 6],
      ['单位', 30],
      ['表', 24],
      ['项目', 24],
      ['年度', 8],
      ['文件', 50],
      ['较新的一份', 34],
      ['依据', 40],
    ],
    lines: repeated.map(({ unit, kind, subject, year, copies, newest, reason }, index) => [
      index + 1,
      unit,
      KIND_WORDS[kind],
      subject,
      year,
      copies.map(({ file, sheet }) => `${file}「${sheet}」`).join('\n'),
      newest ?? '不能确定',
      reason,
    ]),
  };
}
