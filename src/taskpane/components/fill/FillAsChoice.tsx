import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { FillAs } from '../../../core/fill/formulas';
import { usePaneState, useSession } from '../../session/use-session';
import { useFillStyles } from './fill-styles';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px', padding: '0 12px 2px' },
  choice: { '& label': { padding: '4px 6px 4px 0', fontSize: '13px' } },
});

/** Totals and rates as values or as Excel formulas: the person's choice, remembered on this machine. */
export function FillAsChoice() {
  const styles = useStyles();
  const shared = useFillStyles();
  const session = useSession();
  const { fillAs } = usePaneState();
  const label = useId();
  return (
    <div className={styles.row}>
      <span id={label} className={shared.label}>
        写成
      </span>
      <RadioGroup
        layout="horizontal"
        aria-labelledby={label}
        value={fillAs}
        onChange={(_, { value }) => session.fillAs(value as FillAs)}
      >
        <Radio value="values" label="数值" className={styles.choice} />
        <Radio value="formulas" label="公式" className={styles.choice} />
      </RadioGroup>
    </div>
  );
}
