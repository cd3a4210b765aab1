import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { ADD_IN_STORES, autoOpenFault } from '../../src/core/catalog/auto-open';

/**
 * Who publishes a site, and where: what a bureau writes into its `bureau.json`. Everything has a default, so that a
 * build without the file is the product itself on loopback.
 */
const bureauSchema = z.strictObject({
  /** The publisher, as Office shows it: 长沙市财政局. */
  publisher: z.string().min(1).max(125).default('selfeval'),
  /** The add-in's name on the ribbon and in the list of add-ins. */
  name: z.string().min(1).max(30).default('自评助手'),
  /** Where people are sent who need help: https, or a mailto address. */
  support: z.string().min(1).optional(),
  /** Fixed once, never changed; absent: derived from the address of the site. */
  id: z.guid().optional(),
  /** home: a group on 开始; own: a tab of its own. */
  tab: z.enum(['home', 'own']).default('home'),
  /** Profile for every form, instead of the one chosen by layout and unit. */
  profile: z.string().min(1).optional(),
  /** Profile files published with the site, relative to this file. */
  profiles: z.array(z.string().min(1)).default([]),
  /** Approved weights and targets published with a template, relative to this file. */
  approved: z.array(z.string().min(1)).default([]),
  /** Ids of the templates that are offered; absent: all of them. */
  templates: z.array(z.string().min(1)).min(1).optional(),
  /** How the add-in is deployed, so that templates can ask Excel to open the pane; absent: not offered. */
  autoOpen: z
    .strictObject({
      store: z.enum(ADD_IN_STORES),
      /** share: \\server\addins; sharepoint: address of the catalogue. */
      address: z.string().min(1).optional(),
    })
    .optional(),
  /** A folder with icon-16.png, icon-32.png, icon-64.png, icon-80.png in place of the product's. */
  icons: z.string().min(1).optional(),
});

export interface Bureau extends z.infer<typeof bureauSchema> {
  readonly id: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly support: string;
  /** The folder relative paths start from. */
  readonly folder: string;
}

/** The address the manifest in the repository is written for. */
export const LOOPBACK = 'https://localhost:3000';
const OWN_ID = '6f0d0d7c-6f0e-4a3e-9a57-2b1c5b7b9e41';

/** A sentence in Chinese: what is wrong with what the bureau wrote. */
export class BureauError extends Error {
  override readonly name = 'BureauError';
}

/** The settings of a build. Throws BureauError. */
export function readBureau(file: string | undefined, givenUrl: string | undefined): Bureau {
  const baseUrl = checkedBaseUrl(givenUrl);
  const given = file === undefined ? {} : parsed(file);
  const result = bureauSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(
      ({ path, message }) => `${path.length > 0 ? path.join('.') : '文件'}：${message}`,
    );
    throw new BureauError(`${file} 有 ${lines.length} 处不符合要求：\n  ${lines.join('\n  ')}`);
  }
  const bureau = result.data;
  const support = bureau.support ?? `${baseUrl}/workbench.html`;
  if (!/^(https:\/\/|mailto:)/.test(support) && !isLoopback(support)) {
    throw new BureauError(`support 须为 https 地址或 mailto: 邮箱：${support}`);
  }
  const id = bureau.id ?? (baseUrl === LOOPBACK ? OWN_ID : idFor(baseUrl));
  if (bureau.autoOpen) {
    const { store, address = null } = bureau.autoOpen;
    const fault = autoOpenFault({ addInId: id, version: '0.0.0.0', store, address });
    if (fault !== null) throw new BureauError(`autoOpen：${fault}`);
  }
  return {
    ...bureau,
    support,
    baseUrl,
    id,
    folder: file === undefined ? process.cwd() : dirname(resolve(file)),
  };
}

/** https everywhere; http only on the machine itself. Office refuses anything else, so does the build. */
export function checkedBaseUrl(given: string | undefined): string {
  if (given === undefined) return LOOPBACK;
  if (!URL.canParse(given)) throw new BureauError(`baseUrl 不是网址：${given}`);
  const url = new URL(given);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(given))) {
    throw new BureauError(`baseUrl 须为 https 地址（本机地址除外）：${given}`);
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new BureauError(`baseUrl 只写到站点所在的文件夹，不带问号、井号和用户名：${given}`);
  }
  return url.href.replace(/\/$/, '');
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

/** The same site keeps its id from build to build: a UUID of version 5 in the name space of the product's own id. */
function idFor(baseUrl: string): string {
  const space = Buffer.from(OWN_ID.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(space).update(baseUrl).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BureauError(`找不到设置文件：${file}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (failure) {
    throw new BureauError(`${file} 不是有效的 JSON：${failure instanceof Error ? failure.message : failure}`);
  }
}
