import { strToU8, zipSync } from 'fflate';
import type { DrawnName, DrawnWorkbook } from './drawing';
import { StyleTable } from './styles';
import { TASKPANES_RELATION, WEB_EXTENSION_TYPES, webExtensionParts } from './web-extension';
import { worksheet } from './worksheet';
import { MAIN, RELATIONS, SPREADSHEET, XML, escape, relationships } from './xml';

/** A fixed time stamp keeps drawn files reproducible. */
const FIXED_TIME = '2021-01-01T00:00:00';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VARIANT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set of properties that a user's own belong to, by definition of the format. */
const USER_PROPERTIES = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The bytes of an .xlsx workbook. The same drawing gives the same bytes. */
export function drawWorkbook(workbook: DrawnWorkbook): Uint8Array {
  const { sheets, properties, autoOpen } = workbook;
  const styles = new StyleTable();
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, styles, index === 0);
  });
  parts['xl/styles.xml'] = styles.xml();
  parts['xl/workbook.xml'] =
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
    sheets
      .map(({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('') +
    `</sheets>${definedNames(workbook)}</workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = relationships([
    ...sheets.map(
      (_, i) => [`rId${i + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const,
    ),
    [`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml'],
  ]);
  parts['_rels/.rels'] = relationships([
    ['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
    ...(properties ? [['rId2', `${RELATIONS}/custom-properties`, 'docProps/custom.xml'] as const] : []),
    ...(autoOpen ? [['rId3', ...TASKPANES_RELATION] as const] : []),
  ]);
  if (properties) parts['docProps/custom.xml'] = customProperties(properties);
  parts['[Content_Types].xml'] = contentTypes(
    sheets.length,
    properties !== undefined,
    autoOpen ? WEB_EXTENSION_TYPES : '',
  );
  if (autoOpen) Object.assign(parts, webExtensionParts(autoOpen));

  const order = [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
  ];
  const names = [...order, ...Object.keys(parts).filter((name) => !order.includes(name))];
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(parts[name]!)])), {
    mtime: FIXED_TIME,
    level: 6,
  });
}

function contentTypes(sheets: number, properties: boolean, more: string): string {
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
    Array.from(
      { length: sheets },
      (_, i) =>
        `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
    ).join('') +
    (properties
      ? '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>'
      : '') +
    more +
    '</Types>'
  );
}

/** Names of the workbook, with those Excel itself reads for printing. */
function definedNames({ sheets, names }: DrawnWorkbook): string {
  const printing = sheets.flatMap(({ name, print }, sheet): DrawnName[] => {
    if (!print) return [];
    const quoted = `'${name.replace(/'/g, "''")}'`;
    const [from, to] = print.area.split(':');
    const fixed = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    const area = `${quoted}!${fixed(from!)}:${fixed(to!)}`;
    return [
      { name: '_xlnm.Print_Area', refersTo: area, sheet },
      ...(print.repeated
        ? [
            {
              name: '_xlnm.Print_Titles',
              refersTo: `${quoted}!$${print.repeated[0]}:$${print.repeated[1]}`,
              sheet,
            },
          ]
        : []),
    ];
  });
  const all = [...printing, ...(names ?? [])];
  if (all.length === 0) return '';
  const items = all.map(({ name, refersTo, sheet, hidden }) => {
    const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
    return `<definedName name="${escape(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escape(refersTo)}</definedName>`;
  });
  return `<definedNames>${items.join('')}</definedNames>`;
}

function customProperties(properties: Readonly<Record<string, string>>): string {
  const items = Object.entries(properties).map(
    ([name, value], i) =>
      `<property fmtid="${USER_PROPERTIES}" pid="${i + 2}" name="${escape(name)}"><vt:lpwstr>${escape(value)}</vt:lpwstr></property>`,
  );
  return `${XML}<Properties xmlns="${CUSTOM}" xmlns:vt="${VARIANT}">${items.join('')}</Properties>`;
}
