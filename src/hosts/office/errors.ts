import { HostError, type HostErrorCode } from '../port';

/** What Office.js throws: RichApi errors carry a code of Excel.ErrorCodes or OfficeExtension.ErrorCodes. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Conflict: 'busy',
  AccessDenied: 'protected',
  ItemNotFound: 'sheet-missing',
  ApiNotFound: 'host-too-old',
  NotImplemented: 'host-too-old',
  UnsupportedFeature: 'host-too-old',
  InvalidArgument: 'refused',
  InvalidOperation: 'refused',
  InvalidReference: 'refused',
  InvalidSelection: 'refused',
  MergedRangeConflict: 'refused',
  FilteredRangeConflict: 'refused',
  PivotTableRangeConflict: 'refused',
  FormulaLengthExceedsLimit: 'refused',
  UnsupportedOperation: 'refused',
  UnsupportedSheet: 'refused',
  OperationCellsExceedLimit: 'refused',
  RangeExceedsLimit: 'refused',
  RequestPayloadSizeLimitExceeded: 'refused',
  ResponsePayloadSizeLimitExceeded: 'refused',
  InactiveWorkbook: 'refused',
};

const MESSAGES: Readonly<Partial<Record<HostErrorCode, string>>> = {
  busy: '有单元格正在编辑，或 Excel 中有打开的对话框，操作没有进行。请先按 Enter 或 Esc 结束编辑、关闭对话框，然后再试。',
  protected:
    '工作表受保护，Excel 不允许改动。请在“审阅”选项卡中撤销工作表保护，然后再试；本程序不会自行撤销保护。',
  'sheet-missing': '要操作的工作表已不在工作簿中，可能已被删除。请重新检查，以读取现在的工作表。',
  'host-too-old':
    '当前 Excel 版本过旧，缺少本程序需要的接口（ExcelApi 1.14）。请使用 Excel 2021 或更新的版本。',
  refused: 'Excel 拒绝了这一步操作，工作簿没有按要求改动。请查看所涉单元格，然后再试。',
  unknown:
    'Excel 报告了一个未预料的错误，这一步没有完成。请重新检查后再试；如反复出现，请把错误详情交给维护人员。',
};

const TOO_LARGE =
  '工作簿内容过多，超过了 Excel 一次可以传递的数量，没有读取。请把无关的大表移到其他工作簿，然后再试。';

/** Any failure as a HostError; one that is a HostError already stays as it is. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = hostCode(error);
  const message = isTooLarge(error) ? TOO_LARGE : MESSAGES[code]!;
  return new HostError(code, message, detailOf(error));
}

export function hostCode(error: unknown): HostErrorCode {
  if (error instanceof HostError) return error.code;
  if (!isOfficeError(error)) return 'unknown';
  const code = CODES[error.code];
  if (code) return code;
  // Excel for Mac and older web builds tell cell editing only in words.
  return /cell[- ]edit/i.test(error.message) ? 'busy' : 'unknown';
}

/** The request or its answer was more than Excel passes on at once. */
export function isTooLarge(error: unknown): boolean {
  return (
    isOfficeError(error) && /PayloadSizeLimitExceeded|RangeExceedsLimit|CellsExceedLimit/.test(error.code)
  );
}

function detailOf(error: unknown): string {
  if (!isOfficeError(error)) return error instanceof Error ? error.message : String(error);
  const where = error.debugInfo?.statement ?? error.debugInfo?.errorLocation ?? '';
  return [`${error.code}: ${error.message}`, where].filter(Boolean).join(' | ');
}

function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === 'object' &&
    error !== null &&
    typeof (error as Partial<OfficeError>).code === 'string' &&
    typeof (error as Partial<OfficeError>).message === 'string'
  );
}
