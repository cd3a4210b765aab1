import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { OfferedPhrase } from '../../../core/notes/phrases';
import { basisText } from '../../../core/report/basis-text';
import { useFillStyles } from './fill-styles';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  take: {
    padding: '5px 8px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  used: { display: 'block', color: tokens.colorNeutralForeground2 },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  basis: { margin: '4px 6px 0 0' },
  said: { gridColumn: '1 / -1', padding: '0 8px 6px' },
});

interface PhraseOptionProps {
  readonly phrase: OfferedPhrase;
  readonly chosen: boolean;
  readonly onTake: () => void;
}

/** A phrase on offer: who used it, and one click away where it comes from. */
export function PhraseOption({ phrase, chosen, onTake }: PhraseOptionProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const { text, used, basis, fits } = phrase;
  const said = [
    ...(used ? [`本单位用过 ${used.times} 次，最近 ${used.when}`] : []),
    ...(fits ? [] : ['多用于其他情形']),
  ].join(' · ');
  return (
    <li className={styles.item}>
      <button
        type="button"
        data-phrase
        aria-pressed={chosen}
        className={mergeClasses(styles.take, chosen && styles.chosen)}
        onClick={onTake}
      >
        {chosen && '✓ '}
        {text}
        {said !== '' && <span className={styles.used}>{said}</span>}
      </button>
      {basis && (
        <button
          type="button"
          className={mergeClasses(shared.link, styles.basis)}
          aria-label={`“${text}”的依据`}
          aria-expanded={asked}
          aria-controls={asked ? id : undefined}
          onClick={() => setAsked(!asked)}
        >
          依据
        </button>
      )}
      {asked && basis && (
        <p id={id} className={mergeClasses(shared.small, shared.quiet, styles.said)}>
          {basisText(basis)}
        </p>
      )}
    </li>
  );
}
