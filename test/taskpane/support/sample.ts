import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCell } from '../../../src/core/grid/address';
import type { WorkbookHost } from '../../../src/hosts/port';
import { FileHost } from '../../../src/hosts/file/file-host';

export const FAULTY = '浏阳市工业和信息化局2021.xlsx';
export const CLEAN = '规范填报示例2023.xlsx';

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../../samples', name)));
}

export function openSample(name = FAULTY): Promise<FileHost> {
  return FileHost.open(sampleBytes(name), name);
}

/** What every cell of a workbook holds: { "附件2!G13": 3 }. */
export async function contents(host: Pick<WorkbookHost, 'read'>): Promise<Readonly<Record<string, unknown>>> {
  const held: Record<string, unknown> = {};
  for (const sheet of (await host.read()).sheets) {
    for (const cell of sheet.cells()) {
      const content = cell.formula ?? cell.value;
      if (content !== null) held[`${sheet.name}!${formatCell(cell)}`] = content;
    }
  }
  return held;
}
