import { HostError } from '../port';

/** A damaged package: which part, and what was wrong with it, go to `detail`. */
export function corrupt(detail: string): HostError {
  return new HostError(
    'file-corrupt',
    '文件已损坏或不完整，读不出内容。请在 Excel 中打开并另存为新的 .xlsx 文件，或请报送单位重新发送。',
    detail,
  );
}

/** More than a workbook of this kind can sensibly hold: refused before anything is unpacked. */
export function tooLarge(detail: string): HostError {
  return new HostError(
    'file-too-large',
    '文件解压后过大，超出本工具的读取上限，未予打开。请删去与自评表无关的工作表和空白格式后另存，再选取。',
    detail,
  );
}

export function encrypted(detail: string): HostError {
  return new HostError(
    'file-encrypted',
    '文件设有打开密码，读不出内容。请在 Excel 中输入密码打开，取消密码后另存，再选取。',
    detail,
  );
}

/** `what` names what the file seems to be, as the sentence's object: “Word 文档”. Null when unknown. */
export function notAWorkbook(what: string | null, detail = ''): HostError {
  const found = what === null ? '' : `，内容是${what}`;
  return new HostError(
    'file-not-a-workbook',
    `文件不是 Excel 工作簿${found}。请选取扩展名为 .xlsx 或 .xlsm 的文件。`,
    detail,
  );
}

/** A workbook of a kind that is not read here; `what` names the kind: “旧版 .xls 格式”. */
export function unsupported(what: string, detail = ''): HostError {
  return new HostError(
    'file-unsupported',
    `文件采用${what}，本工具暂不支持。请在 Excel 中打开，另存为“Excel 工作簿（*.xlsx）”后再选取。`,
    detail,
  );
}
