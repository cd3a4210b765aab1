/** The pages that open in place of the main one. */
export type PageName =
  'recognition' | 'what-if' | 'profile' | 'templates' | 'settings' | 'rules' | 'about' | 'desk';

/** By this key what opened a page is found again when it closes; `what`: the rule, or the row, a finding opened it for. */
export function pageKey(page: PageName, what: string | null): string {
  return what === null ? page : `${page}:${what}`;
}
