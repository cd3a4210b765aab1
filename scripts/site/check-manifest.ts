import { checkedBaseUrl } from './bureau';
import { type XmlElement, childOf, descendants, parseXml } from './xml-tree';

/**
 * What the online validator would find in an add-in only manifest for Excel, without the network: order of elements,
 * GUID, version, lengths, resource ids, requirement sets, permissions, addresses, icons. Sequences and lengths are those
 * of the published schema (MS-OWEMXML 5.2, 5.7) and of Microsoft's manifest reference.
 */
export interface Complaint {
  /** Line in the file, 1-based; null where it concerns the file as a whole. */
  readonly line: number | null;
  /** In Chinese: what is wrong and what is right. */
  readonly text: string;
}

/** Reads a file of the site by its path below the site's address ("assets/icon-16.png"); null where there is none. */
export type SiteFile = (path: string) => Uint8Array | null;

/** Everything wrong with a manifest; none: it holds. Without `file` icons and pages are not looked at. */
export function checkManifest(xml: string, file?: SiteFile): Complaint[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (failure) {
    return [
      { line: null, text: `清单不是有效的 XML：${failure instanceof Error ? failure.message : failure}` },
    ];
  }
  const complaints: Complaint[] = [];
  const say = (element: XmlElement | null, text: string) =>
    complaints.push({ line: element?.line ?? null, text });
  if (root.name !== 'OfficeApp' || root.attributes['xsi:type'] !== 'TaskPaneApp') {
    say(root, '根元素须为 OfficeApp，xsi:type 须为 TaskPaneApp');
    return complaints;
  }
  checkSequences(root, say);
  checkValues(root, say);
  checkResources(root, say);
  checkAddresses(root, say, file);
  return complaints;
}

type Say = (element: XmlElement | null, text: string) => void;

/** Children in their order; a name in brackets may be missing, one with "+" may be repeated. */
const SEQUENCES: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id [AlternateId] Version ProviderName DefaultLocale DisplayName Description [IconUrl] [HighResolutionIconUrl] [SupportUrl] [AppDomains] Hosts [Requirements] DefaultSettings Permissions [Dictionary] [VersionOverrides] [ExtendedOverrides]',
  'OfficeApp/Requirements': '[Sets] [Methods]',
  'VersionOverrides/Requirements': '[bt:Sets]',
  DefaultSettings: 'SourceLocation',
  VersionOverrides:
    '[Description] [Requirements] Hosts Resources [WebApplicationInfo] [EquivalentAddins] [VersionOverrides]',
  'Hosts/Host': '[Runtimes] [AllFormFactors] [DesktopFormFactor]',
  DesktopFormFactor: '[GetStarted] [FunctionFile] ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  Group: 'Label Icon Control+',
  CustomTab: 'Group+ Label',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Resources: '[bt:Images] [bt:Urls] [bt:ShortStrings] [bt:LongStrings]',
};

function checkSequences(root: XmlElement, say: Say): void {
  const visit = (element: XmlElement, parent: XmlElement | null) => {
    const sequence = SEQUENCES[`${parent?.name}/${element.name}`] ?? SEQUENCES[element.name];
    if (sequence !== undefined && !(element.name === 'Host' && element.children.length === 0)) {
      checkSequence(element, sequence, say);
    }
    if (element.name === 'Action') checkAction(element, say);
    for (const child of element.children) visit(child, element);
  };
  visit(root, null);
}

function checkSequence(element: XmlElement, sequence: string, say: Say): void {
  const slots = sequence.split(' ').map((slot) => ({
    name: slot.replace(/[[\]+]/g, ''),
    optional: slot.startsWith('['),
    repeated: slot.endsWith('+'),
  }));
  let at = 0;
  for (const child of element.children) {
    const found = slots.findIndex((slot, index) => index >= at && slot.name === child.name);
    if (found < 0) {
      const known = slots.some(({ name }) => name === child.name);
      say(
        child,
        known
          ? `${element.name} 中 ${child.name} 的位置不对或重复，顺序应为 ${slots.map(({ name }) => name).join('、')}`
          : `${element.name} 中不应有 ${child.name}`,
      );
      continue;
    }
    for (const missed of slots.slice(at, found)) {
      if (!missed.optional && !has(element, missed.name)) say(element, `${element.name} 缺少 ${missed.name}`);
    }
    at = slots[found]!.repeated ? found : found + 1;
  }
  for (const missed of slots.slice(at)) {
    if (!missed.optional && !has(element, missed.name)) say(element, `${element.name} 缺少 ${missed.name}`);
  }
}

function has(element: XmlElement, name: string): boolean {
  return element.children.some((child) => child.name === name);
}

function checkAction(action: XmlElement, say: Say): void {
  const type = action.attributes['xsi:type'];
  if (type === 'ShowTaskpane') checkSequence(action, '[TaskpaneId] SourceLocation [Title]', say);
  else if (type === 'ExecuteFunction') checkSequence(action, 'FunctionName', say);
  else say(action, `Action 的 xsi:type 须为 ShowTaskpane 或 ExecuteFunction，现为 ${type ?? '空'}`);
}

const PERMISSIONS = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];

function checkValues(root: XmlElement, say: Say): void {
  const id = childOf(root, 'Id');
  if (
    id &&
    !/^\{?[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}?$/i.test(id.text)
  ) {
    say(id, `Id 须为 GUID，现为“${id.text}”`);
  }
  const version = childOf(root, 'Version');
  if (version && !/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version.text)) {
    say(version, `Version 须为 1.0.0.0 这样的版本号，现为“${version.text}”`);
  }
  const locale = childOf(root, 'DefaultLocale');
  if (locale && !/^[a-z]{2,3}(-[A-Za-z]+)?-[A-Z]{2}$/.test(locale.text)) {
    say(locale, `DefaultLocale 须为 zh-CN 这样的语言代码，现为“${locale.text}”`);
  }
  limit(childOf(root, 'ProviderName'), childOf(root, 'ProviderName')?.text ?? '', 125, say);
  for (const [name, most] of [
    ['DisplayName', 125],
    ['Description', 250],
  ] as const) {
    const element = childOf(root, name);
    for (const one of element ? [element, ...element.children] : []) {
      limit(one, one.attributes.DefaultValue ?? one.attributes.Value ?? '', most, say);
    }
  }
  const permissions = childOf(root, 'Permissions');
  if (permissions && !PERMISSIONS.includes(permissions.text)) {
    say(permissions, `Permissions 须为 ${PERMISSIONS.join('、')} 之一，现为“${permissions.text}”`);
  }
  checkRequirements(root, say);
}

/** Length in characters, as the schema counts them. */
function limit(element: XmlElement | null, value: string, most: number, say: Say): void {
  if (!element) return;
  if (value === '') say(element, `${element.name} 为空`);
  if ([...value].length > most)
    say(element, `${element.name} 超过 ${most} 个字（现为 ${[...value].length} 个）`);
}

/** What the pane is written for. A lower version would let a host start it that cannot run it. */
const NEEDED_SETS: Readonly<Record<string, string>> = { ExcelApi: '1.14', SharedRuntime: '1.1' };

function checkRequirements(root: XmlElement, say: Say): void {
  const overrides = childOf(root, 'VersionOverrides');
  // Without overrides there are no buttons to hide; the pane itself says where a host is too old.
  if (!overrides) return;
  const sets = childOf(childOf(overrides, 'Requirements'), 'bt:Sets');
  const stated = new Map(sets?.children.map((set) => [set.attributes.Name ?? '', set]) ?? []);
  for (const [name, needed] of Object.entries(NEEDED_SETS)) {
    const set = stated.get(name);
    const version = set?.attributes.MinVersion ?? sets?.attributes.DefaultMinVersion;
    if (!set) say(sets ?? overrides, `VersionOverrides 的 Requirements 缺少 ${name} ${needed}`);
    else if (version !== needed) say(set, `${name} 的最低版本须为 ${needed}，现为 ${version ?? '空'}`);
  }
  const longRuntime = [...descendants(root)].find(
    ({ name, attributes }) => name === 'Runtime' && attributes.lifetime === 'long',
  );
  if (stated.has('SharedRuntime') && !longRuntime) {
    say(root, '要求了 SharedRuntime，但没有 lifetime="long" 的 Runtime');
  }
}

const LENGTHS: Readonly<Record<string, number>> = {
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  'bt:Urls': 2048,
};
/** Which resource an element may name. */
const WANTED: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  'Supertip/Title': 'bt:ShortStrings',
  'Supertip/Description': 'bt:LongStrings',
  'GetStarted/Title': 'bt:ShortStrings',
  'GetStarted/Description': 'bt:LongStrings',
  LearnMoreUrl: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  'bt:Image': 'bt:Images',
};

function checkResources(root: XmlElement, say: Say): void {
  const overrides = childOf(root, 'VersionOverrides');
  const resources = childOf(overrides, 'Resources');
  if (!overrides || !resources) return;
  const kinds = new Map<string, string>();
  for (const list of resources.children) {
    for (const resource of list.children) {
      const id = resource.attributes.id ?? '';
      if (id === '' || id.length > 32) say(resource, `资源编号须有 1 到 32 个字符，现为“${id}”`);
      if (kinds.has(id)) say(resource, `资源编号 ${id} 重复`);
      kinds.set(id, list.name);
      for (const one of [resource, ...resource.children]) {
        limit(
          one,
          one.attributes.DefaultValue ?? one.attributes.Value ?? '',
          LENGTHS[list.name] ?? 2048,
          say,
        );
      }
    }
  }
  const used = new Set<string>();
  const visit = (element: XmlElement, parent: XmlElement) => {
    if (element === resources) return;
    const { resid } = element.attributes;
    if (resid !== undefined) {
      used.add(resid);
      const wanted = WANTED[`${parent.name}/${element.name}`] ?? WANTED[element.name];
      const kind = kinds.get(resid);
      if (kind === undefined) say(element, `${element.name} 引用的资源 ${resid} 没有定义`);
      else if (wanted !== undefined && kind !== wanted) {
        say(element, `${element.name} 引用的资源 ${resid} 应定义在 ${wanted} 中，现在 ${kind} 中`);
      }
    }
    for (const child of element.children) visit(child, element);
  };
  visit(overrides, root);
  const needless = [...kinds.keys()].filter((id) => !used.has(id));
  if (needless.length > 0) say(resources, `定义了没有用到的资源：${needless.join('、')}`);
  const ids = [...descendants(overrides)].flatMap(({ name, attributes }) =>
    ['Group', 'Control', 'CustomTab'].includes(name) ? [attributes.id ?? ''] : [],
  );
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) say(overrides, `控件编号 ${twice} 重复`);
  for (const icon of [...descendants(overrides)].filter(({ name }) => name === 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes.size);
    for (const size of ['16', '32', '80']) {
      if (!sizes.includes(size)) say(icon, `Icon 缺少 ${size} 像素的图标`);
    }
  }
}

/** Elements of the upper part whose value is an address, with the side an icon must have (null: a page). */
const ADDRESSES: Readonly<Record<string, number | null>> = {
  IconUrl: 32,
  HighResolutionIconUrl: 64,
  SourceLocation: null,
};

function checkAddresses(root: XmlElement, say: Say, file: SiteFile | undefined): void {
  const source = childOf(childOf(root, 'DefaultSettings'), 'SourceLocation')?.attributes.DefaultValue ?? '';
  const base = source.replace(/\/[^/]*$/, '');
  const sizes = new Map<string, number>();
  for (const { name, attributes } of descendants(root)) {
    if (name === 'bt:Image' && attributes.resid !== undefined)
      sizes.set(attributes.resid, Number(attributes.size));
  }
  const domains = [...descendants(root)].filter(({ name }) => name === 'AppDomain').map(({ text }) => text);
  const look = (element: XmlElement, address: string, side: number | null) => {
    const wrong = addressFault(address);
    if (wrong !== null) say(element, wrong);
    else if (!domains.includes(new URL(address).origin)) {
      say(element, `${address} 不在 AppDomains 所列的站点内`);
    } else if (file && address.startsWith(`${base}/`)) {
      checkFile(element, address.slice(base.length + 1), side, file, say);
    }
  };
  for (const element of descendants(root)) {
    const { name, attributes } = element;
    if (name in ADDRESSES && attributes.DefaultValue !== undefined) {
      look(element, attributes.DefaultValue, ADDRESSES[name] ?? null);
    } else if (name === 'bt:Url') look(element, attributes.DefaultValue ?? '', null);
    else if (name === 'bt:Image' && attributes.id !== undefined) {
      look(element, attributes.DefaultValue ?? '', sizes.get(attributes.id) ?? null);
    } else if (name === 'ExtendedOverrides') look(element, attributes.Url ?? '', null);
    else if (name === 'SupportUrl' && !/^(https:|mailto:)/.test(attributes.DefaultValue ?? '')) {
      const wrong = addressFault(attributes.DefaultValue ?? '');
      if (wrong !== null) say(element, wrong);
    }
  }
}

function addressFault(address: string): string | null {
  try {
    checkedBaseUrl(address);
    return null;
  } catch {
    return `地址须为 https（本机地址除外），不带问号和井号：${address === '' ? '空' : address}`;
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function checkFile(element: XmlElement, path: string, side: number | null, file: SiteFile, say: Say): void {
  const bytes = file(path);
  if (bytes === null) {
    say(element, `站点中没有 ${path}`);
    return;
  }
  if (side === null) return;
  if (!PNG.every((byte, index) => bytes[index] === byte)) {
    say(element, `${path} 不是 PNG 图片`);
    return;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width !== side || height !== side) {
    say(element, `${path} 应为 ${side}×${side} 像素，现为 ${width}×${height}`);
  }
}
