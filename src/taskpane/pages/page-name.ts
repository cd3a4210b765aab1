/** The pages that open in place of the main one. */
export type PageName = 'recognition' | 'profile' | 'settings' | 'rules' | 'about';

/** By this key what opened a page is found again when it closes; a rule's own page is opened from its finding. */
export function pageKey(page: PageName, rule: string | null): string {
  return rule === null ? page : `${page}:${rule}`;
}
