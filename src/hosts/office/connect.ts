import { HostError, type WorkbookHost } from '../port';
import { ExcelHost } from './excel-host';

export type Connection =
  | { readonly status: 'connected'; readonly host: WorkbookHost }
  /** The page is open in a plain browser, or in another Office program. */
  | { readonly status: 'outside-excel' }
  /** Excel, but one without ExcelApi 1.14; `error.code` is 'host-too-old'. */
  | { readonly status: 'host-too-old'; readonly error: HostError };

export const REQUIRED_API = { set: 'ExcelApi', version: '1.14' } as const;

/**
 * Wait for office.js and connect to the workbook it is open beside. Never throws; resolves once. Where office.js is not on
 * the page at all, the page is not in Excel.
 */
export async function connectToExcel(): Promise<Connection> {
  if (typeof Office === 'undefined') return { status: 'outside-excel' };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { status: 'outside-excel' };
  if (!Office.context.requirements.isSetSupported(REQUIRED_API.set, REQUIRED_API.version)) {
    const error = new HostError(
      'host-too-old',
      `当前 Excel 版本过旧，缺少本程序需要的接口（${REQUIRED_API.set} ${REQUIRED_API.version}）。请使用 Excel 2021 或更新的版本。`,
    );
    return { status: 'host-too-old', error };
  }
  return { status: 'connected', host: new ExcelHost() };
}
