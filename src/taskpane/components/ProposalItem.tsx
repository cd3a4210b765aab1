import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Proposal } from '../../core/fill/proposal';
import { placeText } from '../model/places';
import { useSession } from '../session/use-session';
import { CellButton } from './CellButton';
import { useFillStyles } from './fill/fill-styles';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'start',
    padding: '4px 12px 8px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  name: {
    paddingTop: '7px',
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  place: { paddingTop: '6px' },
  rest: { gridColumn: '2 / -1', display: 'grid', gap: '2px' },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  old: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  struck: { textDecorationLine: 'line-through' },
  fresh: { fontSize: '13px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  steps: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  replaces: { color: tokens.colorStatusWarningForeground1 },
});

interface ProposalItemProps {
  readonly proposal: Proposal;
  readonly ticked: boolean;
  readonly here: string | null;
}

/** One cell: its name, old → new, the formula where one is written, the arithmetic. */
export function ProposalItem({ proposal, ticked, here }: ProposalItemProps) {
  const styles = useStyles();
  const session = useSession();
  const { name } = proposal;
  return (
    <li className={styles.item}>
      <Checkbox
        checked={ticked}
        aria-label={`写入 ${placeText(proposal.at, here)} ${name}`}
        onChange={(_, { checked }) =>
          session.dispatch({ type: 'ticked', id: proposal.id, on: checked === true })
        }
      />
      <span className={styles.name}>{name}</span>
      <span className={styles.place}>
        <CellButton cell={proposal.at} here={here} />
      </span>
      <div className={styles.rest}>
        <ProposalChange proposal={proposal} />
      </div>
    </li>
  );
}

/** Old → new with the arithmetic of it. */
export function ProposalChange({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const shared = useFillStyles();
  const { before, afterText, afterFormula, steps, replaces, kind } = proposal;
  const old = before.text.trim();
  return (
    <>
      <div className={styles.change}>
        <span className={mergeClasses(styles.old, old !== '' && styles.struck)}>
          {old === '' ? '空白' : old}
        </span>
        <span aria-label="改为">→</span>
        <span className={styles.fresh}>{afterText}</span>
      </div>
      {afterFormula !== undefined && (
        <div>
          <span className={shared.formula}>{afterFormula}</span>
          <span className={styles.steps}>，显示为 {afterText}</span>
        </div>
      )}
      <div className={styles.steps}>{steps.replace(`；写成公式 ${afterFormula}`, '')}</div>
      {before.formula !== null && <div className={styles.steps}>原为公式 {before.formula}</div>}
      {replaces && kind !== 'fix' && <div className={styles.replaces}>已有内容，勾选才会替换</div>}
    </>
  );
}
