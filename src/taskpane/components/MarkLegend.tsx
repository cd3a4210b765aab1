import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/rules/rule';
import { MARK_FILL } from '../../hosts/port';
import { FILTER_WORDS } from '../model/labels';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  swatch: {
    width: '14px',
    height: '14px',
    borderRadius: '2px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // The fill is the same on every sheet, whatever the theme.
    forcedColorAdjust: 'none',
  },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** What the fills on the sheet mean, as long as marks of this session stand on it. */
export function MarkLegend({ marked }: { readonly marked: number | null }) {
  const styles = useStyles();
  if (!marked) return null;
  return (
    <div className={styles.box}>
      <span>表上有 {marked} 个单元格带标记：</span>
      {SEVERITIES.map((severity) => (
        <span key={severity} className={styles.entry}>
          <span className={styles.swatch} style={{ backgroundColor: MARK_FILL[severity] }} />
          <SeverityMark of={severity} />
          {FILTER_WORDS[severity]}
        </span>
      ))}
    </div>
  );
}
