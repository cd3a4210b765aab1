import type { AddInStore, AutoOpen } from '../../core/catalog/auto-open';
import { RELATIONS, XML, escape, relationships } from './xml';

/**
 * The parts by which a workbook asks for an add-in's pane ([MS-OWEXML] 2.2.5–2.2.10, and Microsoft's page
 * “Automatically open a task pane with a document”, which lists the values of `storeType` and `store`).
 */
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const KINDS = 'http://schemas.microsoft.com/office/2011/relationships';

const TASKPANES_PART = 'xl/webextensions/taskpanes.xml';
const EXTENSION_PART = 'xl/webextensions/webextension1.xml';

/** From the package to the list of panes. */
export const TASKPANES_RELATION = [`${KINDS}/webextensiontaskpanes`, TASKPANES_PART] as const;

export const WEB_EXTENSION_TYPES =
  `<Override PartName="/${TASKPANES_PART}" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>` +
  `<Override PartName="/${EXTENSION_PART}" ContentType="application/vnd.ms-office.webextension+xml"/>`;

/** The value of `storeType`, and of `store` where that is not the address. */
const STORES: Readonly<Record<AddInStore, { readonly type: string; readonly store?: string }>> = {
  'admin-center': { type: 'EXCatalog', store: 'EXCatalog' },
  share: { type: 'FileSystem' },
  sharepoint: { type: 'SPCatalog' },
};

/** Parts by name. The same settings give the same parts. */
export function webExtensionParts({ addInId, version, store, address }: AutoOpen): Record<string, string> {
  const { type, store: name = address ?? '' } = STORES[store];
  return {
    [TASKPANES_PART]:
      `${XML}<wetp:taskpanes xmlns:wetp="${PANES}">` +
      `<wetp:taskpane dockstate="right" visibility="${visibility(store)}" width="350" row="1">` +
      `<wetp:webextensionref xmlns:r="${RELATIONS}" r:id="rId1"/>` +
      '</wetp:taskpane></wetp:taskpanes>',
    'xl/webextensions/_rels/taskpanes.xml.rels': relationships([
      ['rId1', `${KINDS}/webextension`, 'webextension1.xml'],
    ]),
    [EXTENSION_PART]:
      `${XML}<we:webextension xmlns:we="${EXTENSION}" id="{${addInId.toUpperCase()}}">` +
      `<we:reference id="${escape(addInId)}" version="${escape(version)}" store="${escape(name)}" storeType="${type}"/>` +
      '<we:alternateReferences/><we:properties>' +
      '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>' +
      `</we:properties><we:bindings/><we:snapshot xmlns:r="${RELATIONS}"/></we:webextension>`,
  };
}

/**
 * 0: the pane opens where the add-in is installed, and nobody else is asked anything: the file goes to people without it,
 * too. A SharePoint catalogue takes no add-in commands, which that way depends on: there the pane itself is kept open (1).
 */
function visibility(store: AddInStore): '0' | '1' {
  return store === 'sharepoint' ? '1' : '0';
}
