import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FilterKey } from '../model/labels';

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: '12px', height: '12px', fill: 'currentColor', forcedColorAdjust: 'auto' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  advice: { color: tokens.colorPaletteMarigoldForeground2 },
  unchecked: { color: tokens.colorNeutralForeground3 },
  ignored: { color: tokens.colorNeutralForeground3 },
});

/** The shape of a severity: disc, triangle, diamond, ring, dash. Told apart without colour; the word stands beside it. */
export function SeverityMark({ of }: { readonly of: FilterKey }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.mark, styles[of])} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[of]}
    </svg>
  );
}

const SHAPES = {
  error: <circle cx="6" cy="6" r="5" />,
  warning: <path d="M6 .9 11.6 11H.4z" />,
  advice: <path d="M6 .4 11.6 6 6 11.6.4 6z" />,
  unchecked: <circle cx="6" cy="6" r="4.1" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  ignored: <path d="M1.4 6h9.2" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
};

/** The colour of a severity's word, readable at 4.5:1 in both themes. */
export const useSeverityText = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  advice: { color: tokens.colorPaletteMarigoldForeground2 },
  unchecked: { color: tokens.colorNeutralForeground2 },
  ignored: { color: tokens.colorNeutralForeground2 },
});
