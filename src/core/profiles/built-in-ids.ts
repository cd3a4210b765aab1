/** The profiles that come with the product, in the order in which they are listed; the first is the default. */
export const builtInIds = [
  'national',
  'hunan',
  'guangdong',
  'sichuan',
  'hubei',
  'yunnan',
  'chongqing',
  'blank',
] as const;

export type BuiltInId = (typeof builtInIds)[number];
