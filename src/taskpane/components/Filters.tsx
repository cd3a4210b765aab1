import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { FILTER_KEYS, FILTER_WORDS, type FilterKey } from '../model/labels';
import { useSession } from '../session/use-session';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, auto)',
    gap: '4px',
    padding: '8px 12px',
    '@media (max-width: 339px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    justifyContent: 'center',
    height: '26px',
    padding: '0 4px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-3px' },
  },
  none: { color: tokens.colorNeutralForeground3 },
  count: { fontWeight: tokens.fontWeightSemibold },
});

interface FiltersProps {
  readonly counts: Readonly<Record<FilterKey, number>>;
  readonly filters: ReadonlySet<FilterKey>;
}

/** The counts, each of them a filter; with none chosen everything is listed. */
export function Filters({ counts, filters }: FiltersProps) {
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.bar} role="group" aria-label="只看所选的几类">
      {FILTER_KEYS.filter((key) => key !== 'ignored' || counts.ignored > 0 || filters.has(key)).map((key) => (
        <button
          key={key}
          type="button"
          // A choice of several, hence a checkbox to assistive technology; the commands stay the only buttons of their names.
          role="checkbox"
          aria-checked={filters.has(key)}
          aria-label={`${FILTER_WORDS[key]} ${counts[key]}`}
          className={mergeClasses(
            styles.chip,
            filters.has(key) && styles.on,
            counts[key] === 0 && styles.none,
          )}
          onClick={() => session.dispatch({ type: 'filtered', key })}
        >
          <SeverityMark of={key} />
          {FILTER_WORDS[key]} <span className={styles.count}>{counts[key]}</span>
        </button>
      ))}
    </div>
  );
}
