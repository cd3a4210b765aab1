import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LEGACY_LIMITS } from '../../../src/hosts/legacy/limits';
import { readLegacy } from '../../../src/hosts/legacy/read-legacy';
import { HostError } from '../../../src/hosts/port';
import { corpusFolder, hasCorpus } from '../../support/corpus';
import { departmentForm, projectForm } from '../../support/national-form';
import { biffFile, biffStream, cells, record, u16, u32 } from './biff';
import { compoundFile, oldWorkbook, streamOf } from './old-workbook';

/** No file, however damaged, may take longer: the worker's own limit lies above it. */
const MOST_MILLISECONDS = 3000;

/** What becomes of bytes: read, or refused with a code. Anything else fails the test. */
function outcome(bytes: Uint8Array): string {
  const begun = performance.now();
  try {
    readLegacy(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(error.message).toMatch(/^文件.+。$/);
    return error.code;
  } finally {
    expect(performance.now() - begun).toBeLessThan(MOST_MILLISECONDS);
  }
}

const one = [cells.number(0, 0, 1)];

describe('each kind of failure has its name', () => {
  const wordy = (name: string) => compoundFile({ [name]: new Uint8Array(5000) });
  const plain = biffFile({ sheets: [{ name: '表', records: one }] });

  test.each<[string, Uint8Array, string]>([
    ['a Word document', wordy('WordDocument'), 'file-not-a-workbook'],
    ['a presentation', wordy('PowerPoint Document'), 'file-not-a-workbook'],
    ['some other document', wordy('Contents'), 'file-not-a-workbook'],
    ['an encrypted package', wordy('EncryptedPackage'), 'file-encrypted'],
    [
      'a password',
      biffFile({
        globals: [record(0x2f, ...u16(1), ...Array<number>(52).fill(7))],
        sheets: [{ name: '表', records: one }],
      }),
      'file-encrypted',
    ],
    ['no record at all', wordy('Workbook'), 'file-corrupt'],
    [
      'Excel 4.0',
      compoundFile({
        Workbook: Uint8Array.from([...record(0x0409, ...u16(4), ...u16(0x10)), ...record(0x0a)]),
      }),
      'file-unsupported',
    ],
    ['no sheet', biffFile({ sheets: [] }), 'file-corrupt'],
    ['cut off in the header', plain.slice(0, 600), 'file-corrupt'],
    ['only the signature', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file-corrupt'],
    [
      'a stream that ends within a sheet',
      compoundFile({ Workbook: biffStream({ sheets: [{ name: '表', records: one }] }).slice(0, -6) }),
      'file-corrupt',
    ],
    [
      'a text that is not in the table',
      biffFile({
        sheets: [{ name: '表', records: [record(0xfd, ...u16(0), ...u16(0), ...u16(0), ...u32(9))] }],
      }),
      'file-corrupt',
    ],
    ['whole', plain, 'read'],
  ])('%s', (_, bytes, expected) => {
    expect(outcome(bytes)).toBe(expected);
  });

  test('the kinds of documents are named in the sentence', () => {
    expect(() => readLegacy(wordy('WordDocument'))).toThrow('文件不是 Excel 工作簿，内容是旧版 Word 文档。');
  });
});

describe('limits come before reading', () => {
  const many = biffFile({
    sheets: [{ name: '表', records: Array.from({ length: 300 }, (_, n) => cells.number(n, 0, n)) }],
  });
  const merged = biffFile({
    sheets: [
      {
        name: '表',
        records: [...one, cells.merges(...Array.from({ length: 200 }, () => [0, 9, 0, 9] as const))],
      },
    ],
  });

  test.each([
    ['bytes', many, { bytes: 1000 }],
    ['bytes of the stream', many, { streamBytes: 4500 }],
    ['cells', many, { cells: 299 }],
    ['merges', merged, { merges: 199 }],
  ] as const)('%s', (_, bytes, limit) => {
    expect(() => readLegacy(bytes)).not.toThrow();
    expect(() => readLegacy(bytes, { ...LEGACY_LIMITS, ...limit })).toThrow(
      expect.objectContaining({ code: 'file-too-large' }) as Error,
    );
  });

  test('merges over all rows, over and over', () => {
    const area = [0, 65535, 0, 255] as const;
    const bytes = biffFile({
      sheets: [
        {
          name: '表',
          records: [cells.number(65535, 0, 1), cells.merges(...Array.from({ length: 500 }, () => area))],
        },
      ],
    });
    expect(outcome(bytes)).toBe('file-too-large');
  });
});

describe('what could keep the library busy never reaches it', () => {
  test('a hyperlink over a whole sheet, a column record over all columns', () => {
    const hyperlink = record(
      0x01b8,
      ...u16(0),
      ...u16(65535),
      ...u16(0),
      ...u16(65535),
      ...Array<number>(24).fill(0),
    );
    const columns = Array.from({ length: 2000 }, () =>
      record(0x7d, ...u16(0), ...u16(65535), ...u16(2048), ...u16(0), ...u16(0), ...u16(0)),
    );
    expect(outcome(biffFile({ sheets: [{ name: '表', records: [...columns, ...one, hyperlink] }] }))).toBe(
      'read',
    );
  });

  test('sectors in a circle', () => {
    const bytes = compoundFile({
      Workbook: biffStream({
        sheets: [{ name: '表', records: Array.from({ length: 400 }, (_, n) => cells.number(n, 0, n)) }],
      }),
    });
    const view = new DataView(bytes.buffer);
    const fat = (view.getInt32(76, true) + 1) * 512;
    for (let n = 0; n < 128; n++)
      if (view.getInt32(fat + 4 * n, true) > 0) view.setInt32(fat + 4 * n, 1, true);
    expect(outcome(bytes)).toBe('file-corrupt');
  });
});

/** Damage done to a file or to the stream in it. */
const damage = fc.record({
  inside: fc.boolean(),
  flips: fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 })),
    { maxLength: 40 },
  ),
  kept: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
});

function damaged(
  bytes: Uint8Array,
  { inside, flips, kept }: { inside: boolean; flips: [number, number][]; kept: number },
): Uint8Array {
  const changed = (inside ? streamOf(bytes) : bytes).slice();
  for (const [at, byte] of flips) changed[Math.floor(at * changed.length)] = byte;
  const cut = changed.slice(0, Math.ceil(kept * changed.length));
  return inside ? compoundFile({ Workbook: cut }) : cut;
}

describe('damaged files are read or refused in words, and never keep anyone waiting', () => {
  const authentic = hasCorpus
    ? readdirSync(join(corpusFolder, 'xls')).map((name): [string, Uint8Array] => [
        name,
        new Uint8Array(readFileSync(join(corpusFolder, 'xls', name))),
      ])
    : [];
  if (!hasCorpus) console.warn('没有找到公开的 .xls 文件，只用自制文件做损坏试验。');
  const files: [string, Uint8Array][] = [
    ['a file of the library', oldWorkbook([projectForm(), departmentForm()])],
    [
      'a file with formulas',
      biffFile({
        sheets: [
          {
            name: '表',
            records: [
              ...one,
              cells.formula(1, 0, [0, 0, 0, 0, 0, 0, 0, 64], [0x44, 0, 0, 0, 0xc0, 0x44, 0, 0, 1, 0xc0, 3]),
              cells.merges([0, 1, 0, 1]),
            ],
          },
        ],
      }),
    ],
    ...authentic,
  ];

  test.each(files)(
    '%s',
    (_, bytes) => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(damage, (harm) => {
          seen.add(outcome(damaged(bytes, harm)));
        }),
        { numRuns: 150 },
      );
      // Were every file refused at the door, nothing would have been tried.
      expect(seen).toContain('read');
      expect(seen).toContain('file-corrupt');
    },
    120_000,
  );

  test('any records at all', () => {
    const anyRecord = fc
      .tuple(
        fc.constantFrom(
          0x06,
          0x0207,
          0x0221,
          0x04bc,
          0xfd,
          0x0204,
          0xd6,
          0x0203,
          0x027e,
          0xbd,
          0xbe,
          0x0205,
          0xe5,
          0x0200,
          0x0208,
          0x7d,
          0x3c,
          0x0809,
          0x0a,
        ),
        fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 60 }),
      )
      .map(([type, held]) => record(type, ...held));
    const anyGlobal = fc
      .tuple(
        fc.constantFrom(0x22, 0x42, 0xfc, 0x01ae, 0x17, 0x23, 0x18, 0x041e, 0xe0, 0x3c),
        fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 60 }),
      )
      .map(([type, held]) => record(type, ...held));
    fc.assert(
      fc.property(
        fc.constantFrom(5 as const, 8 as const),
        fc.array(anyGlobal, { maxLength: 8 }),
        fc.array(anyRecord, { maxLength: 20 }),
        (version, globals, records) => {
          outcome(biffFile({ version, globals, sheets: [{ name: '表', records }] }));
        },
      ),
      { numRuns: 400 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 120_000);
});
