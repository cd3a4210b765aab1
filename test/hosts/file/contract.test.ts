import { parseCell } from '../../../src/core/grid/address';
import { type FileHost, openWorkbook } from '../../../src/hosts/file/file-host';
import { ZipArchive } from '../../../src/hosts/file/zip/archive';
import { xlsxOf } from '../../support/xlsx';
import { type Opened, hostContract } from '../contract';

/** Every part's bytes, unpacked: more than a person would miss. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const archive = new ZipArchive(bytes);
  return Object.fromEntries(
    archive.directory.entries.map((entry) => [entry.name, Buffer.from(archive.unpack(entry)).toString()]),
  );
}

function opened(host: FileHost): Opened {
  return {
    host,
    snapshot: () => partsOf(host.save()),
    // The cell editor of the workbench writes through the same workbook.
    type: async (name, address, typed) => {
      const sheet = (await host.read()).sheets.find((one) => one.name === name)!;
      const at = { sheetId: sheet.id, sheet: name, ...parseCell(address) };
      await host.write([{ at, content: typed }]);
    },
    reopen: async () => opened(openWorkbook(host.save(), host.name)),
  };
}

hostContract('xlsx bytes', async (workbook) => opened(openWorkbook(xlsxOf(workbook), '自评表.xlsx')), {
  inserts: false,
});
