import { makeStyles, tokens } from '@fluentui/react-components';
import type { News } from '../../core/catalog/catalog';
import type { PageName } from '../pages/page-name';
import { usePaneState, useSession } from '../session/use-session';
import { useSite, useSurroundings } from '../session/use-surroundings';

declare const __VERSION__: string;

const useStyles = makeStyles({
  line: {
    margin: 0,
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':empty': { display: 'none' },
  },
  link: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What there is to say of the site: no answer, something newer. One calm line; nothing has to be done about it at once. */
export function SiteLine({ onOpen }: { readonly onOpen: (page: PageName) => void }) {
  const styles = useStyles();
  const { site } = useSession().around;
  const { catalog, newer, complaints } = useSite();
  const { comparison } = useSurroundings();
  const { result } = usePaneState();
  const news = site.newsFor({
    program: typeof __VERSION__ === 'string' ? __VERSION__ : '0',
    profiles: (result?.forms ?? []).map(({ profile: { id, version } }) => ({ id, version })),
    templates: comparison && comparison.id !== '' ? [comparison] : [],
  });
  const sentences = [
    ...(catalog?.from === 'last-copy' ? [`站点没有应答，使用 ${catalog.when} 的副本。`] : []),
    ...complaints,
    ...(newer ? ['新版已取到，重新打开窗格后使用。'] : []),
    ...news.filter(({ what }) => what !== 'program' || !newer).map(newsText),
  ];
  const page = news.some(({ what }) => what === 'profile')
    ? ({ name: 'profile', words: '查看口径' } as const)
    : news.some(({ what }) => what === 'template')
      ? ({ name: 'templates', words: '查看模板' } as const)
      : null;
  return (
    <p className={styles.line} aria-live="polite" data-returns="site-line">
      {sentences.join('')}
      {page && (
        <>
          {' '}
          <button type="button" className={styles.link} onClick={() => onOpen(page.name)}>
            {page.words}
          </button>
        </>
      )}
    </p>
  );
}

function newsText({ what, name, inUse, published }: News): string {
  switch (what) {
    case 'program':
      return `有新版本：${name} ${published}（现用 ${inUse}），重新打开窗格后使用。`;
    case 'profile':
      return `有新版本：口径“${name}” ${published}（现用 ${inUse}）。`;
    case 'template':
      return `有新版本：模板“${name}” ${published}，本工作簿按 ${inUse} 制作。`;
  }
}
