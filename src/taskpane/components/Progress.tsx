import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { type Work, WORK_WORDS } from '../session/state';
import { useDelayed } from './use-delayed';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Says what is under way once it takes longer than half a second. */
export function Progress({ work }: { readonly work: Work | null }) {
  const styles = useStyles();
  const shown = useDelayed(work, 500);
  return (
    <div role="status" aria-live="polite">
      {shown && (
        <div className={styles.box}>
          <span>{WORK_WORDS[shown]}</span>
          <ProgressBar thickness="medium" aria-label={WORK_WORDS[shown]} />
        </div>
      )}
    </div>
  );
}
