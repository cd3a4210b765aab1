/**
 * That Excel opens the pane together with a workbook. The workbook names the add-in and where the host finds it; nothing
 * of the add-in itself is in the file, and without the add-in nothing happens.
 */
export interface AutoOpen {
  /** GUID of the add-in, as in its manifest. */
  readonly addInId: string;
  /** Version of the manifest: 0.1.0.0. */
  readonly version: string;
  readonly store: AddInStore;
  /** share: \\server\addins; sharepoint: address of the catalogue; admin-center: null. */
  readonly address: string | null;
}

/** How the add-in reaches the machines: Microsoft 365 admin centre, network share, SharePoint catalogue. */
export const ADD_IN_STORES = ['admin-center', 'share', 'sharepoint'] as const;
export type AddInStore = (typeof ADD_IN_STORES)[number];

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is wrong with the settings, in Chinese; null: nothing. */
export function autoOpenFault({ addInId, version, store, address }: AutoOpen): string | null {
  if (!GUID.test(addInId)) return `加载项编号须为清单中的 GUID，现为“${addInId}”`;
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version))
    return `加载项版本须为 1.0.0.0 这样的版本号，现为“${version}”`;
  if (store === 'share' && !/^\\\\[^\\]+\\.+/.test(address ?? ''))
    return `网络共享的路径须以两个反斜杠和服务器名开头，如 \\\\server\\addins，现为“${address ?? ''}”`;
  if (store === 'sharepoint' && !/^https?:\/\/[^/]+/.test(address ?? ''))
    return `SharePoint 目录须写目录的网址，现为“${address ?? ''}”`;
  return null;
}
