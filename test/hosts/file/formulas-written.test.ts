import { openWorkbook } from '../../../src/hosts/file/file-host';
import { xlsxOf } from '../../support/xlsx';
import { formulasWritten } from '../formulas-written';

/** The adapter keeps formulas and calculates nothing; Excel works them out on opening. */
formulasWritten(
  'xlsx bytes',
  async (workbook) => {
    const host = openWorkbook(xlsxOf(workbook), '自评表.xlsx');
    return { host, snapshot: () => Buffer.from(host.save()).toString('base64') };
  },
  false,
);
