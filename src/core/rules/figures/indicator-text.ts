import type { Indicator } from '../../recognise/form';
import { boundOfSign } from '../../values/operators';
import { compact } from '../../values/text';

/** The target as a person reads it over its columns: ≥, 95 and % become ≥95%. */
export function targetText({ sign, target, unitColumn }: Indicator): string {
  const value = compact(target?.text ?? '');
  const bound = boundOfSign(sign?.text ?? '');
  const operator = bound !== null && bound !== 'qualitative' && sign ? compact(sign.text) : '';
  const unit = compact(unitColumn?.text ?? '');
  return `${operator}${value}${unit !== '' && /\d$/.test(value) ? unit : ''}`;
}

export function actualText({ actual }: Indicator): string {
  return compact(actual?.text ?? '');
}
