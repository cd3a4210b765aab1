import type { Indicator } from '../../recognise/form';
import { boundOfSign } from '../../values/operators';

/** A cell's text on one line, as the person wrote it. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The target as a person reads it over its columns: ≥, 95 and % become ≥95%. */
export function targetText({ sign, target, unitColumn }: Indicator): string {
  const value = onOneLine(target?.text ?? '');
  const bound = boundOfSign(sign?.text ?? '');
  const operator = bound !== null && bound !== 'qualitative' && sign ? onOneLine(sign.text) : '';
  const unit = onOneLine(unitColumn?.text ?? '');
  return `${operator}${value}${unit !== '' && /\d$/.test(value) ? unit : ''}`;
}

export function actualText({ actual }: Indicator): string {
  return onOneLine(actual?.text ?? '');
}
