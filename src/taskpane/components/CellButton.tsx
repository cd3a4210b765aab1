import { makeStyles, shorthands, tokens } from '@fluentui/react-components';
import type { SheetCell } from '../../core/grid/address';
import { placeText } from '../model/places';
import { useSession } from '../session/use-session';

const useStyles = makeStyles({
  cell: {
    font: 'inherit',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 5px',
    minHeight: '20px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    textAlign: 'left',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      ...shorthands.borderColor(tokens.colorBrandStroke1),
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** An address that shows and selects its cell. */
export function CellButton({ cell, here }: { readonly cell: SheetCell; readonly here: string | null }) {
  const styles = useStyles();
  const session = useSession();
  const text = placeText(cell, here);
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={`定位到 ${text}`}
      onClick={() => void session.select(cell)}
    >
      {text}
    </button>
  );
}
