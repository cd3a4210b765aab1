import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FocusEvent, type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react';
import { DeskSlot } from '../desk-slot';
import type { PageName } from '../pages/page-name';
import type { Session } from '../session/session';
import { useSession } from '../session/use-session';
import { MoreIcon } from './Icons';

const useStyles = makeStyles({
  box: { position: 'relative', flexShrink: 0 },
  menu: {
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: 5,
    minWidth: '132px',
    margin: '4px 0 0',
    padding: '4px',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  line: { height: '1px', margin: '4px 0', backgroundColor: tokens.colorNeutralStroke2 },
  item: {
    height: '30px',
    padding: '0 10px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '13px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** What can be done besides the six commands; each by the key that gives the focus back. */
const COMMANDS = [
  {
    key: 'what-if',
    name: '试算',
    run: (session: Session) => session.dispatch({ type: 'paged', page: 'what-if' }),
  },
  { key: 'weights', name: '补足分值', run: (session: Session) => session.preview('weights') },
] as const;

const PAGES: readonly { readonly page: PageName; readonly name: string }[] = [
  { page: 'desk', name: '审核' },
  { page: 'profile', name: '口径' },
  { page: 'templates', name: '模板' },
  { page: 'settings', name: '设置' },
  { page: 'rules', name: '规则说明' },
  { page: 'about', name: '关于' },
];

/**
 * The menu of further commands and pages, by the menu-button pattern: Down opens it, arrows go round, Escape closes it and gives the focus back.
 * Fluent's own menu brings 35 KB of positioning and focus code for six entries at a fixed place.
 */
export function PageMenu({ onOpen }: { readonly onOpen: (page: PageName) => void }) {
  const styles = useStyles();
  const session = useSession();
  const desk = useContext(DeskSlot);
  const pages = PAGES.filter(({ page }) => page !== 'desk' || desk !== null);
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div className={styles.box} onBlur={leave}>
      <Button
        ref={button}
        appearance="subtle"
        size="small"
        icon={<MoreIcon />}
        aria-label="更多"
        data-returns={[...COMMANDS.map(({ key }) => key), ...pages.map(({ page }) => page)].join(' ')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      {open && (
        <div ref={menu} className={styles.menu} role="menu" aria-label="更多" onKeyDown={keys}>
          {COMMANDS.map(({ key, name, run }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                close();
                void run(session);
              }}
            >
              {name}
            </button>
          ))}
          <div role="separator" className={styles.line} />
          {pages.map(({ page, name }) => (
            <button
              key={page}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onClick={() => onOpen(page)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
