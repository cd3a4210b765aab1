/** Read every workbook of a folder with exceljs, nothing else. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';

const [folder, count] = process.argv.slice(2);
let sheets = 0;
for (const name of readdirSync(folder).sort().slice(0, Number(count))) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, name));
  sheets += workbook.worksheets.length;
}
process.stdout.write(`${sheets}\n`);
