import { Button, makeStyles } from '@fluentui/react-components';
import { planWeights } from '../../../core/fill/weights';
import type { FormResult } from '../../../core/rules/result';
import { useSession } from '../../session/use-session';
import { useFillStyles } from './fill-styles';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '6px 12px' },
  words: { flexGrow: 1 },
});

/** Where weights are missing and can be spread: how many, and the way to the preview of it. */
export function WeightsOffer({ forms }: { readonly forms: readonly FormResult[] }) {
  const styles = useStyles();
  const shared = useFillStyles();
  const session = useSession();
  const missing = forms.reduce((count, form) => count + planWeights(form).proposals.length, 0);
  if (missing === 0 || session.readOnly !== undefined) return null;
  return (
    <div className={styles.box}>
      <span className={`${shared.small} ${styles.words}`}>有 {missing} 项没有分值。</span>
      <Button size="small" data-returns="weights" onClick={() => void session.preview('weights')}>
        分配分值
      </Button>
    </div>
  );
}
