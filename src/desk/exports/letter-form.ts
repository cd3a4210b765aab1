import type { LetterOptions } from '../../core/review/letter';
import { keepChoice, keptChoice } from '../../taskpane/settings/kept';

/** What a person writes once for all letters, as typed. */
export interface LetterForm {
  readonly sender: string;
  readonly number: string;
  readonly date: string;
  readonly deadline: string;
  readonly contact: string;
  readonly withoutAdvice: boolean;
}

const KEY = 'selfeval.letter';

export const EMPTY_LETTER: LetterForm = {
  sender: '',
  number: '',
  date: '',
  deadline: '',
  contact: '',
  withoutAdvice: false,
};

export const LETTER_FIELDS = [
  { field: 'sender', name: '发文单位', example: '浏阳市财政局' },
  { field: 'number', name: '发文字号', example: '浏财绩〔2024〕5号' },
  { field: 'date', name: '发文日期', example: '2024年5月6日' },
  { field: 'deadline', name: '重报期限', example: '2024年5月20日' },
  { field: 'contact', name: '联系人和电话', example: '张三，0731-00000000' },
] as const satisfies readonly {
  readonly field: keyof LetterForm;
  readonly name: string;
  readonly example: string;
}[];

/** As written last on this machine. */
export function keptLetter(): LetterForm {
  try {
    const kept = JSON.parse(keptChoice(KEY) ?? '{}') as Partial<Record<keyof LetterForm, unknown>>;
    const text = (field: keyof LetterForm) => (typeof kept[field] === 'string' ? kept[field] : '');
    return {
      sender: text('sender'),
      number: text('number'),
      date: text('date'),
      deadline: text('deadline'),
      contact: text('contact'),
      withoutAdvice: kept.withoutAdvice === true,
    };
  } catch {
    return EMPTY_LETTER;
  }
}

export function keepLetter(form: LetterForm): void {
  keepChoice(KEY, JSON.stringify(form));
}

/** Nothing is invented: what was left empty stays a blank in the letter. */
export function letterOptions({ withoutAdvice, ...form }: LetterForm): LetterOptions {
  const given = LETTER_FIELDS.flatMap(({ field }) => {
    const text = form[field].trim();
    return text === '' ? [] : [[field, text] as const];
  });
  return { ...Object.fromEntries(given), withoutAdvice };
}
