import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** One workbook with its sheet, or many received ones. */
export type Mode = 'single' | 'review';

const useStyles = makeStyles({
  tabs: { display: 'flex', gap: '2px' },
  tab: {
    padding: '3px 10px 4px',
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '13px',
    lineHeight: '18px',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

const MODES: readonly { readonly mode: Mode; readonly name: string }[] = [
  { mode: 'single', name: '单份' },
  { mode: 'review', name: '审核' },
];

interface ModeTabsProps {
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}

/** 单份 · 审核 */
export function ModeTabs({ mode, onMode }: ModeTabsProps) {
  const styles = useStyles();
  return (
    <nav className={styles.tabs} aria-label="工作方式">
      {MODES.map(({ mode: one, name }) => (
        <button
          key={one}
          type="button"
          className={mergeClasses(styles.tab, mode === one && styles.here)}
          aria-current={mode === one ? 'page' : undefined}
          onClick={() => onMode(one)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
