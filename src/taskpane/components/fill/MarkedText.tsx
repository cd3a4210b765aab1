import { makeStyles, tokens } from '@fluentui/react-components';
import { markedText } from '../../model/note-parts';

const useStyles = makeStyles({
  text: {
    margin: 0,
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  gap: {
    padding: '0 1px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Mark',
      color: 'MarkText',
    },
  },
});

/** A note as it will stand in its cell; what is still to be written is marked. */
export function MarkedText({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      {markedText(text).map((part, index) =>
        part.gap ? (
          <mark key={index} className={styles.gap}>
            {part.text}
          </mark>
        ) : (
          <span key={index}>{part.text}</span>
        ),
      )}
    </p>
  );
}
