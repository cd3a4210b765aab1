import { type Catalog, parseCatalog } from '../../src/core/catalog/catalog';
import { profiles } from '../../src/core/profiles/profiles';
import { readOwnProfile } from '../../src/core/rules/own-profile';
import { templateCatalogue } from '../../src/core/templates/plan';
import { type PublishedFile, approvedFiles } from './approved';
import { type Bureau, BureauError } from './bureau';

/** `catalog.json` and the files it names below the site. */
export interface PublishedCatalog {
  readonly json: string;
  readonly files: readonly PublishedFile[];
}

/**
 * What a bureau publishes. Its profile files and approved targets are read as the pane would read them: one that is wrong stops the build and
 * every wrong key is named. Throws BureauError or the profile's own Error, both in Chinese.
 *
 * @param read text of a file named in the bureau's settings
 */
export function catalogOf(bureau: Bureau, version: string, read: (path: string) => string): PublishedCatalog {
  const own = bureau.profiles.map((path) => {
    const text = readOr(path, read);
    return { path: `published/${profileFile(path)}`, text, profile: readOwnProfile(text, path) };
  });
  const ids = own.map(({ profile }) => profile.id);
  const paths = own.map(({ path }) => path);
  const samePath = paths.find((path, index) => paths.indexOf(path) !== index);
  if (samePath !== undefined)
    throw new BureauError(`有两个口径文件都叫 ${samePath.replace('published/', '')}，请改名。`);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new BureauError(`口径 ${twice} 有两个文件。`);
  const all: Catalog['profiles'] = [
    ...own.map(({ path, profile }) => ({
      id: profile.id,
      name: profile.name,
      version: profile.version,
      file: path,
    })),
    // A bureau's own profile may take the place of one that comes with the program.
    ...profiles
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, name, version: latest }) => ({ id, name, version: latest, file: null })),
  ];
  if (bureau.profile !== undefined && !all.some(({ id }) => id === bureau.profile)) {
    throw new BureauError(`没有口径 ${bureau.profile}。可用的有 ${all.map(({ id }) => id).join('、')}。`);
  }
  const approved = approvedFiles(bureau.approved.map((path) => ({ path, text: readOr(path, read) })));
  const catalog: Catalog = {
    format: 1,
    program: { version },
    publisher: { name: bureau.publisher, support: bureau.support, profile: bureau.profile ?? null },
    profiles: all,
    templates: offered(bureau).map(({ id, name, version: of, kinds, profileId }) => ({
      id,
      name,
      version: of,
      // A template with a base table or a list beside the form itself is told by the form.
      kind: kinds.find((kind) => kind !== 'base-data' && kind !== 'indicator-list') ?? kinds[0]!,
      profile: bureau.profile ?? profileId,
      approved: approved.get(id)?.path ?? null,
    })),
    ...(bureau.autoOpen
      ? {
          autoOpen: {
            addInId: bureau.id,
            version: `${version}.0`,
            store: bureau.autoOpen.store,
            address: bureau.autoOpen.address ?? null,
          },
        }
      : {}),
  };
  const unoffered = [...approved.keys()].find((id) => !catalog.templates.some((one) => one.id === id));
  if (unoffered !== undefined)
    throw new BureauError(`有模板 ${unoffered} 的绩效目标，但 templates 中没有这个模板。`);
  const json = `${JSON.stringify(catalog, null, 2)}\n`;
  const readBack = parseCatalog(json);
  if (typeof readBack === 'string') throw new BureauError(readBack);
  return { json, files: [...own.map(({ path, text }) => ({ path, text })), ...approved.values()] };
}

/** The templates of the program that the bureau offers, in the program's order. */
function offered({ templates }: Bureau) {
  const all = templateCatalogue();
  const stranger = templates?.find((id) => !all.some((one) => one.id === id));
  if (stranger !== undefined)
    throw new BureauError(`没有模板 ${stranger}。可用的有 ${all.map(({ id }) => id).join('、')}。`);
  return templates === undefined ? all : all.filter(({ id }) => templates.includes(id));
}

function readOr(path: string, read: (path: string) => string): string {
  try {
    return read(path);
  } catch {
    throw new BureauError(`找不到要发布的文件：${path}`);
  }
}

/** A name that is safe in an address. */
function profileFile(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  if (!/^[\w.-]+\.json$/.test(name) || name.startsWith('approved-')) {
    throw new BureauError(
      `要发布的文件名只用字母、数字、横线、下划线和点，以 .json 结尾，不以 approved- 开头：${name}`,
    );
  }
  return name;
}
