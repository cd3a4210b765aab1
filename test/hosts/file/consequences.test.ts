import type { DrawnSheet } from '../../../src/core/plan/drawn-sheet';
import { openWorkbook } from '../../../src/hosts/file/file-host';
import {
  markedFinal,
  readOnlyRecommended,
  shared,
  signed,
  structureProtected,
} from '../../support/restricted';
import { type Package, packageOf, zipOf } from '../../support/xlsx';
import { edit } from './opened-sheet';

const plain = packageOf([{ name: '表', cells: { A1: 1 } }]);
const drawn: DrawnSheet = { name: '检查结果', widths: [], rows: [], merges: [] };

const opened = (make: (parts: Package) => Package) => openWorkbook(zipOf(make(plain)), '表.xlsx');

test.each<[string, (parts: Package) => Package, string[], string[]]>([
  ['nothing', (parts) => parts, [], []],
  ['a signature', signed, ['signature!'], ['signature!']],
  ['a protected structure', structureProtected, [], ['structure!']],
  ['shared, with a log of changes', shared, ['shared'], ['shared']],
  ['marked as final', markedFinal, ['final'], ['final']],
  ['recommended for reading only', readOnlyRecommended, ['final'], ['final']],
  [
    'several',
    (parts) => signed(markedFinal(shared(parts))),
    ['signature!', 'shared', 'final'],
    ['signature!', 'shared', 'final'],
  ],
])('%s', async (_what, make, forCells, forSheets) => {
  const codes = (host: ReturnType<typeof opened>) =>
    host.consequences().map(({ code, mustBeAllowed }) => `${code}${mustBeAllowed ? '!' : ''}`);
  const host = opened(make);
  expect(codes(host)).toEqual([]);
  await host.write([edit('A1', 2)]);
  expect(codes(host)).toEqual(forCells);
  for (const { message } of host.consequences()) expect(message).toMatch(/^工作簿.*。$/);
  // Only what must be allowed keeps the file from being saved.
  const save = () => host.save();
  if (forCells.some((code) => code.endsWith('!'))) expect(save).toThrow();
  else expect(save().length).toBeGreaterThan(0);
  host.setAddedSheets([drawn]);
  expect(codes(host)).toEqual(forSheets);
});
