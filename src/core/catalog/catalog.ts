import * as z from 'zod';
import { ADD_IN_STORES, autoOpenFault } from './auto-open';

/**
 * `catalog.json`: what a site says of itself. Written when the site is published, read by the pane and the workbench from
 * their own origin. New templates, profiles and program versions are told here; the manifest stays as it is.
 *
 * Readers skip what they do not know, so that an older pane reads a newer catalogue.
 */
const version = z.string().regex(/^\d+(\.\d+)*$/);

/** A path below the site: never an address elsewhere. */
const sitePath = z
  .string()
  .min(1)
  .refine((path) => !/^[a-z]+:|^\/|\\|(^|\/)\.\.(\/|$)/i.test(path), '须为站点内的相对路径');

const publishedProfile = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  version,
  /** The profile's file on the site; null: it comes with the program. */
  file: sitePath.nullable(),
});

const publishedTemplate = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  version,
  kind: z.string().min(1),
  profile: z.string().min(1),
  /** Approved weights and targets that go with it, on the site; null: none. */
  approved: sitePath.nullable().default(null),
});

const autoOpen = z
  .object({
    addInId: z.string(),
    version: z.string(),
    store: z.enum(ADD_IN_STORES),
    address: z.string().nullable(),
  })
  .refine((given) => autoOpenFault(given) === null);

const catalogSchema = z.object({
  format: z.literal(1),
  program: z.object({ version }),
  publisher: z.object({
    name: z.string().min(1),
    support: z.string().nullable().default(null),
    /** Id of the profile that holds for every form here; null: chosen by layout and unit. */
    profile: z.string().nullable().default(null),
  }),
  profiles: z.array(publishedProfile),
  templates: z.array(publishedTemplate),
  /** What a template names so that Excel opens the pane with it; absent where the bureau has not said how it deploys. */
  autoOpen: autoOpen.nullable().optional(),
});

export type Catalog = z.infer<typeof catalogSchema>;
export type PublishedProfile = z.infer<typeof publishedProfile>;
export type PublishedTemplate = z.infer<typeof publishedTemplate>;

/** The catalogue in a text, or in Chinese why it cannot be used. */
export function parseCatalog(text: string): Catalog | string {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return '站点目录 catalog.json 不是有效的 JSON';
  }
  const result = catalogSchema.safeParse(data);
  if (result.success) return result.data;
  const keys = result.error.issues.map(({ path }) => path.join('.') || '文件');
  return `站点目录 catalog.json 有 ${keys.length} 处不符合格式：${[...new Set(keys)].slice(0, 5).join('、')}`;
}

/** Is version `a` later than `b`? Numbers part by part; a missing part counts as 0. */
export function isLater(a: string, b: string): boolean {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number));
  for (let i = 0; i < Math.max(left!.length, right!.length); i += 1) {
    const difference = (left![i] ?? 0) - (right![i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** What is used here and now, to be held against what the site publishes. */
export interface InUse {
  readonly program: string;
  /** Profiles of the result in view. */
  readonly profiles: readonly { readonly id: string; readonly version: string }[];
  /** Templates the workbook says it was made from. */
  readonly templates: readonly { readonly id: string; readonly version: string }[];
}

/** Something the site publishes in a later version than the one in use. */
export interface News {
  readonly what: 'program' | 'profile' | 'template';
  readonly name: string;
  readonly inUse: string;
  readonly published: string;
}

/** What is out in a later version: program first, then profiles and templates in the order of the catalogue. */
export function newsIn(catalog: Catalog, inUse: InUse): News[] {
  const program: News[] = isLater(catalog.program.version, inUse.program)
    ? [{ what: 'program', name: '自评助手', inUse: inUse.program, published: catalog.program.version }]
    : [];
  const later = (
    what: 'profile' | 'template',
    published: readonly { id: string; name: string; version: string }[],
    used: InUse['profiles'],
  ): News[] =>
    published.flatMap(({ id, name, version: latest }) => {
      const older = used.find((one) => one.id === id && isLater(latest, one.version));
      return older ? [{ what, name, inUse: older.version, published: latest }] : [];
    });
  return [
    ...program,
    ...later('profile', catalog.profiles, inUse.profiles),
    ...later('template', catalog.templates, inUse.templates),
  ];
}
