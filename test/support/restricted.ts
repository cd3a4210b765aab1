import type { Package } from './xlsx';

/** Workbooks that saving does something to beyond their cells: a package made signed, protected, shared or final. */

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

function related(parts: Package, part: string, type: string, target: string): Package {
  const relation = `<Relationship Id="own" Type="${type}" Target="${target}"/></Relationships>`;
  return { ...parts, [part]: String(parts[part]).replace('</Relationships>', relation) };
}

function inWorkbook(parts: Package, xml: string): Package {
  return {
    ...parts,
    'xl/workbook.xml': String(parts['xl/workbook.xml']).replace('<sheets>', `${xml}<sheets>`),
  };
}

export function signed(parts: Package): Package {
  const type = `${PACKAGE_RELATIONS}/digital-signature/origin`;
  return {
    ...related(parts, '_rels/.rels', type, '_xmlsignatures/origin.sigs'),
    '_xmlsignatures/origin.sigs': '',
  };
}

export function structureProtected(parts: Package): Package {
  return inWorkbook(parts, '<workbookProtection lockStructure="1"/>');
}

/** With the log of changes of a shared workbook. */
export function shared(parts: Package): Package {
  return {
    ...related(
      parts,
      'xl/_rels/workbook.xml.rels',
      `${RELATIONS}/revisionHeaders`,
      'revisions/revisionHeaders.xml',
    ),
    'xl/revisions/revisionHeaders.xml':
      '<headers xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" guid="{00000000-0000-0000-0000-000000000001}"/>',
  };
}

/** 标记为最终状态. */
export function markedFinal(parts: Package): Package {
  return {
    ...related(parts, '_rels/.rels', `${RELATIONS}/custom-properties`, 'docProps/custom.xml'),
    'docProps/custom.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool></property></Properties>',
  };
}

/** 建议以只读方式打开. */
export function readOnlyRecommended(parts: Package): Package {
  const xml = String(parts['xl/workbook.xml']);
  return {
    ...parts,
    'xl/workbook.xml': xml.replace(/(<workbook\b[^>]*>)/, '$1<fileSharing readOnlyRecommended="1"/>'),
  };
}
