/** The pages that open in place of the main one. */
export type PageName = 'recognition' | 'profile' | 'settings' | 'rules' | 'about';
