import { foldValue } from '../../values/fold';

/** ≥95%, 不少于3场, 90%以上, 12月底前: a demand, not a result. 完成前 or 以前年度 are none. */
const SIGN = /[≥≤><]|不少于|不低于|不超过|不高于|不多于|至少/;
const AFTER_NUMBER = /\d\s*[^\s\d，。；,;]{0,4}?(及?以上|及?以下|以内|之内|左右)/;
const BEFORE_DATE = /[\d年月日底末]\s*(之前|以前|前)(?:完成)?$/;

/** The operator or suffix that makes a cell a demand, as written; null where it reads like a result. */
export function boundSign(text: string): string | null {
  const folded = foldValue(text).replace(/\s/g, '');
  return SIGN.exec(folded)?.[0] ?? AFTER_NUMBER.exec(folded)?.[1] ?? BEFORE_DATE.exec(folded)?.[1] ?? null;
}
