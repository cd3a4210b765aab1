import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Indicator, locate, type RecognisedForm } from '../../../core/recognise/form';
import { CellButton } from '../../components/CellButton';
import { useSession } from '../../session/use-session';
import { usePageStyles } from '../page-styles';

const useStyles = makeStyles({
  box: {
    marginTop: '4px',
    '& > summary': {
      fontSize: '13px',
      lineHeight: '24px',
      fontWeight: tokens.fontWeightSemibold,
      cursor: 'pointer',
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
  },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  text: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, minWidth: 0 },
});

/** A list of more rows helps nobody; the sheet itself shows them all. */
const LISTED_ROWS = 200;

/** The rows taken for indicators and for totals; one that is none is taken out in place. */
export function RowList({ form }: { readonly form: RecognisedForm }) {
  const styles = useStyles();
  const page = usePageStyles();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { indicators } = form;
  if (indicators.length === 0) return null;
  const total = form.totals.label ?? form.totals.score;
  return (
    <details className={styles.box} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>指标行（{indicators.length}）</summary>
      {open && (
        <ul className={page.list}>
          {indicators.slice(0, LISTED_ROWS).map((indicator) => (
            <li key={indicator.row} className={styles.line}>
              <span className={styles.text}>
                第 {indicator.row} 行 {indicator.name}{' '}
                <CellButton cell={locate(form, cellOf(indicator))} here={form.sheetId} />
              </span>
              <Button
                size="small"
                className={styles.button}
                aria-label={`第 ${indicator.row} 行不是指标`}
                disabled={session.readOnly !== undefined}
                onClick={() =>
                  void session.say(
                    { about: 'row', role: 'ignored' },
                    locate(form, { row: indicator.row, col: 1 }),
                  )
                }
              >
                不是指标
              </Button>
            </li>
          ))}
          {total && (
            <li>
              第 {total.cell.row} 行 合计 <CellButton cell={locate(form, total.cell)} here={form.sheetId} />
            </li>
          )}
          {indicators.length > LISTED_ROWS && (
            <li className={mergeClasses(page.quiet)}>
              另有 {indicators.length - LISTED_ROWS} 行没有列出，可在表中选中后用“这一行是”更正。
            </li>
          )}
        </ul>
      )}
    </details>
  );
}

/** Where to look for an indicator: its name, else whatever of it has a cell of its own. */
function cellOf({ row, level3, target, actual, score }: Indicator) {
  const own = [level3, target, actual, score].find((field) => field !== null && field.cell.row === row);
  return own?.cell ?? { row, col: 1 };
}
