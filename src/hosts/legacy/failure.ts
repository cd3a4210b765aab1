import { HostError } from '../port';

/** Damaged or cut off: which place, and what was wrong there, go to `detail`. */
export function corruptOld(detail: string): HostError {
  return new HostError(
    'file-corrupt',
    '文件已损坏或不完整，读不出内容。请在 Excel 或 WPS 中打开并另存为 .xlsx 文件，或请报送单位重新发送。',
    detail,
  );
}

export function encryptedOld(detail: string): HostError {
  return new HostError(
    'file-encrypted',
    '文件已加密（设有打开密码，或保护了工作簿结构），读不出内容。请在 Excel 或 WPS 中打开，取消密码和工作簿保护后另存为 .xlsx 文件，再选取。',
    detail,
  );
}

/** `limit` as people say it: “50 万个单元格”. */
export function tooLargeOld(limit: string, detail: string): HostError {
  return new HostError(
    'file-too-large',
    `文件超出旧版格式的读取上限（${limit}），未予打开。请在 Excel 或 WPS 中删去与自评表无关的工作表后另存为 .xlsx 文件，再选取。`,
    detail,
  );
}

/** `what` names the document: “旧版 Word 文档”; null when unknown. */
export function noWorkbook(what: string | null, detail: string): HostError {
  const found = what === null ? '' : `，内容是${what}`;
  return new HostError(
    'file-not-a-workbook',
    `文件不是 Excel 工作簿${found}。请选取扩展名为 .xlsx、.xlsm、.xls 或 .et 的文件。`,
    detail,
  );
}

/** `what` names the kind: “Excel 4.0 及更早的格式”. */
export function unsupportedOld(what: string, detail: string): HostError {
  return new HostError(
    'file-unsupported',
    `文件采用${what}，本工具暂不支持。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”后再选取。`,
    detail,
  );
}

/** Why nothing goes into a file of an old format, and how to go on. */
export const READ_ONLY =
  '旧版格式（.xls、.et）的文件只能检查，不能写入：写回会丢失内容。需要填写、标记或保存识别更正的，请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”，再用另存的文件。';

export function readOnly(): HostError {
  return new HostError('refused', READ_ONLY);
}
