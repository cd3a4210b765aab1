import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { type ChosenPhrase, piecesOf } from '../../model/note-parts';
import { useFillStyles } from './fill-styles';

const useStyles = makeStyles({
  words: { lineHeight: '26px' },
  blank: {
    boxSizing: 'border-box',
    maxWidth: '100%',
    height: '22px',
    margin: '0 2px',
    padding: '0 4px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface PhraseBlanksProps {
  readonly chosen: ChosenPhrase;
  readonly onFill: (fills: readonly string[]) => void;
}

/** The chosen phrase with a field at each of its blanks; nothing where it has none. */
export function PhraseBlanks({ chosen, onFill }: PhraseBlanksProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  const pieces = piecesOf(chosen.template);
  if (pieces.length < 2) return null;
  return (
    <div className={`${shared.small} ${styles.words}`}>
      {pieces.map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <input
              data-blank
              className={styles.blank}
              style={{ width: `${Math.max(3, (chosen.fills[index - 1] ?? '').length + 2)}em` }}
              aria-label={`“${chosen.template}”的第 ${index} 个空`}
              value={chosen.fills[index - 1] ?? ''}
              onChange={({ target }) =>
                onFill(
                  pieces.slice(1).map((_, n) => (n === index - 1 ? target.value : (chosen.fills[n] ?? ''))),
                )
              }
            />
          )}
          {piece}
        </Fragment>
      ))}
    </div>
  );
}
