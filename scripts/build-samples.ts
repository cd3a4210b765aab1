/** Builds `samples/*.xlsx` from the readable tables in `samples/source/`: `npm run samples`. */
import { writeFileSync } from 'node:fs';
import * as clean from '../samples/source/clean-2023';
import { drawForm } from '../samples/source/form-style';
import * as liuyang from '../samples/source/liuyang-2021';
import { drawWorkbook } from '../src/templates/author';

const samples = {
  浏阳市工业和信息化局2021: [liuyang.base, liuyang.department, liuyang.project],
  规范填报示例2023: [clean.base, clean.department, clean.project],
};
for (const [name, forms] of Object.entries(samples)) {
  writeFileSync(`samples/${name}.xlsx`, drawWorkbook({ sheets: forms.map(drawForm) }));
}
