import type { FormKind } from './form';
import type { RowView, Token } from './sheet-view';
import { type Lexicons, type Term, type TitleTerm, type Vocabulary, lookupKey } from './vocabulary';

/** A line that names a form: "（单位）2021 年部门整体支出绩效自评表". */
export interface TitleLine {
  readonly token: Token;
  /** Everything its words say, strongest first: 项目支出绩效目标自评表 is both self-evaluation and goal table. */
  readonly says: ReadonlySet<TitleTerm>;
  /** The kind of form, where a bureau's own words name it outright. */
  readonly kind: FormKind | null;
}

const NAMES_A_TABLE = /(?:表|体系|清单|一览)(?:\d|[一二三四五六七八九十])*$/;
const REMARK = /^(?:注|说明|备注|填表说明|附)\d*[:：]/;
/** Small things that may stand beside a title: 单位：万元, 公开14表, 附件3. */
const ASIDE = /^(?:金额)?单位:.{1,4}$|^(?:附|公开|表|财|样)?.{0,6}(?:附件|表).{0,6}$/;

/** The title in a row, if the row is a title line. */
export function titleIn(row: RowView, vocabulary: Vocabulary): TitleLine | null {
  const [token, ...others] = row.tokens;
  if (!token || typeof token.cell.value !== 'string') return null;
  const text = token.word.compact;
  if (text.length < 4 || text.length > 60 || REMARK.test(text)) return null;
  if (others.some((other) => !ASIDE.test(other.word.compact))) return null;
  const own = kindByTitle(token.text, vocabulary.forms);
  if (own) return { token, says: new Set([SAYS[own]]), kind: own };
  const bare = text.replace(/\([^()]*\)/g, '').replace(/[:;,.。]+$/, '');
  if (!NAMES_A_TABLE.test(bare)) return null;
  const says = new Set<TitleTerm>();
  for (const term of vocabulary.titles) {
    if (isNamed(term.words, bare) || isNamed(term.parts ?? [], bare)) says.add(term.role);
  }
  return says.size > 0 ? { token, says, kind: null } : null;
}

function isNamed(parts: readonly string[], title: string): boolean {
  return parts.some((part) => title.includes(part));
}

const SAYS: Readonly<Record<FormKind, TitleTerm>> = {
  department: 'self-evaluation',
  project: 'self-evaluation',
  'score-sheet': 'score-sheet',
  'base-data': 'base-data',
  'indicator-list': 'indicator-list',
  'fund-list': 'fund-list',
  'goal-declaration': 'goal-declaration',
  monitoring: 'monitoring',
};

/** The kind a bureau's own title word names, or null. */
function kindByTitle(title: string, terms: readonly Term<FormKind>[]): FormKind | null {
  if (terms.length === 0) return null;
  const key = lookupKey(title);
  return terms.find(({ words }) => words.some((each) => key.includes(each)))?.role ?? null;
}

/** A sheet's own name, read as a title of last resort. */
export function titleWords(text: string, lexicons: Lexicons): TitleTerm | null {
  return lexicons.titles.match(text, 40)?.role ?? null;
}
