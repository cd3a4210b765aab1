import { makeStyles, tokens } from '@fluentui/react-components';
import { contentText, placeKey } from '../model/places';
import { FILL_WORDS, type Write } from '../session/state';
import { CellButton } from './CellButton';

const useStyles = makeStyles({
  box: {
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& summary': { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
    '& summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  title: { margin: '6px 0 2px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '4px' },
  cell: { overflowWrap: 'anywhere' },
  change: { color: tokens.colorNeutralForeground2 },
});

const LONGEST = 40;

/** What we wrote in this session and what taking it back would restore, newest first. */
export function HistoryPanel({ history }: { readonly history: readonly Write[] }) {
  const styles = useStyles();
  if (history.length === 0) return null;
  const last = history.at(-1)!;
  return (
    <details className={styles.box}>
      <summary>
        写入记录 {history.length} 次，可先撤回“{FILL_WORDS[last.kind]}”{last.cells.length} 个单元格
      </summary>
      {[...history].reverse().map((write) => (
        <div key={write.id}>
          <p className={styles.title}>
            第 {write.id} 次：{FILL_WORDS[write.kind]}
          </p>
          <ul className={styles.list}>
            {write.cells.map(({ at, name, before, after }) => (
              <li key={placeKey(at)} className={styles.cell}>
                <CellButton cell={at} here={null} /> {name}{' '}
                <span className={styles.change}>
                  {shortened(contentText(after))}，撤回后恢复为 {shortened(contentText(before))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
