import type { BuiltInId } from './built-in-ids';
import blank from './data/blank.json';
import chongqing from './data/chongqing.json';
import guangdong from './data/guangdong.json';
import hubei from './data/hubei.json';
import hunan from './data/hunan.json';
import national from './data/national.json';
import sichuan from './data/sichuan.json';
import yunnan from './data/yunnan.json';

/** The profile files that come with the product, as they stand: some complete, most of them extensions. */
export const builtInFiles: Readonly<Record<BuiltInId, unknown>> = {
  national,
  hunan,
  guangdong,
  sichuan,
  hubei,
  yunnan,
  chongqing,
  blank,
};
