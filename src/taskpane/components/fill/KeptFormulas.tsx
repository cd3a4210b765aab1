import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeptFormula } from '../../model/kept-formulas';
import { placeKey } from '../../model/places';
import { CellButton } from '../CellButton';
import { useFillStyles } from './fill-styles';

const useStyles = makeStyles({
  box: {
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    '& summary': { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
    '& summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none', display: 'grid', gap: '4px' },
});

interface KeptFormulasProps {
  readonly formulas: readonly KeptFormula[];
  readonly here: string | null;
}

/** What the sheet works out itself stays as it is, and that is said. */
export function KeptFormulas({ formulas, here }: KeptFormulasProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  if (formulas.length === 0) return null;
  return (
    <details className={styles.box}>
      <summary>表中原有 {formulas.length} 个公式，保持不动</summary>
      <ul className={styles.list}>
        {formulas.map(({ at, formula }) => (
          <li key={placeKey(at)}>
            <CellButton cell={at} here={here} /> <span className={shared.formula}>{formula}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
