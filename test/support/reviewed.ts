import { checkWorkbook, type CheckOptions } from '../../src/core/check';
import type { SheetGrid } from '../../src/core/grid/sheet';
import { toJson } from '../../src/core/report/json';
import type { FindingJson, FormJson, IndicatorJson } from '../../src/core/report/json-types';
import { errorJson } from '../../src/core/report/json';
import type { Reviewed } from '../../src/core/review/reviewed';
import { contentsOf } from '../../src/batch/run/contents';
import { workbookOf } from './sheet';

export interface ReviewedAs extends CheckOptions {
  readonly file?: string;
  readonly digest?: string;
  readonly modified?: number | null;
}

/** Sheets as they are after a check in a batch: the real recognition, rules and contents, no file. */
export function reviewedOf(sheets: readonly SheetGrid[], as: ReviewedAs = {}): Reviewed {
  const grid = workbookOf(...sheets);
  const result = checkWorkbook(grid, as);
  const file = as.file ?? '某局.xlsx';
  return {
    file,
    size: 1000,
    modified: as.modified ?? null,
    format: 'xlsx',
    digest: as.digest ?? `${file}-digest`,
    json: toJson(file, result),
    contents: contentsOf(result.recognition.forms, grid),
    template: null,
  };
}

/** A file that could not be read. */
export function unreadFile(file: string, code = 'encrypted', message = '文件已加密，打不开。'): Reviewed {
  return {
    file,
    size: 10,
    modified: null,
    format: null,
    digest: '',
    json: errorJson(file, code, message),
    contents: [],
    template: null,
  };
}

const NO_OUTCOMES = { pass: 0, fail: 0, notApplicable: 0, notEnoughData: 0, unreadable: 0, crashed: 0 };

export function indicatorJson(made: Partial<IndicatorJson> & { readonly row: number }): IndicatorJson {
  return {
    level1: '产出指标',
    level2: '数量指标',
    level3: `指标${made.row}`,
    target: '≥10个',
    actual: '10个',
    note: null,
    weight: 10,
    score: 10,
    group: made.row,
    cells: {
      level3: `C${made.row}`,
      target: `D${made.row}`,
      actual: `E${made.row}`,
      weight: `F${made.row}`,
      score: `G${made.row}`,
      note: `H${made.row}`,
    },
    proposedScore: null,
    proposal: null,
    ...made,
  };
}

export function findingJson(
  made: Partial<FindingJson> & { readonly ruleId: string; readonly cells: readonly string[] },
): FindingJson {
  return {
    name: made.ruleId,
    severity: 'error',
    message: '与规定不符。',
    why: '',
    fix: '改正。',
    basis: '约定：测试',
    arithmetic: null,
    expected: null,
    actual: null,
    key: `${made.ruleId}|1#1|${made.cells.join('+')}|text`,
    cause: null,
    ...made,
  };
}

export function formJson(made: Partial<FormJson> = {}): FormJson {
  return {
    sheet: 'Sheet1',
    kind: 'department',
    layout: 'generic',
    confidence: 1,
    title: '部门整体支出绩效自评表',
    unit: '青石市财政局',
    year: 2023,
    profile: { id: 'national', version: '2020.1' },
    indicators: [],
    funds: [],
    totals: {
      weight: 100,
      score: 100,
      printedWeight: 100,
      printedScore: 100,
      executionWeight: null,
      executionScore: null,
    },
    grade: { computed: '优', printed: null },
    findings: [],
    ignored: [],
    outcomes: NO_OUTCOMES,
    unchecked: [],
    unread: [],
    remarks: [],
    ...made,
  };
}

export function reviewedWith(forms: readonly FormJson[], made: Partial<Reviewed> = {}): Reviewed {
  const file = made.file ?? '某局.xlsx';
  return {
    file,
    size: 1000,
    modified: null,
    format: 'xlsx',
    digest: `${file}-digest`,
    json: { ...errorJson(file, '', ''), error: null, summary: '检查完成。', forms },
    contents: [],
    template: null,
    ...made,
  };
}
