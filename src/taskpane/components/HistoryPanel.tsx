import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { contentText, placeKey } from '../model/places';
import { chainOf, inTheWay, writtenOver } from '../session/history';
import { numbersText } from '../session/messages';
import { FILL_WORDS, type Write } from '../session/state';
import { useSession } from '../session/use-session';
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
  steps: { margin: 0, padding: 0, listStyleType: 'none' },
  step: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontWeight: tokens.fontWeightSemibold },
  undone: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  button: { minWidth: 0, flexShrink: 0 },
  list: { margin: '2px 0 0', padding: 0, listStyleType: 'none', display: 'grid', gap: '4px' },
  cell: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const LONGEST = 40;

interface HistoryPanelProps {
  readonly history: readonly Write[];
  readonly takenBack: readonly Write[];
}

/** What we wrote in this session, newest first: each step can be taken back, also after Excel's own undo is gone, and written again. */
export function HistoryPanel({ history, takenBack }: HistoryPanelProps) {
  const styles = useStyles();
  const steps = [...history, ...takenBack].sort((a, b) => b.id - a.id);
  if (steps.length === 0) return null;
  return (
    <details className={styles.box}>
      <summary>
        写入记录 {steps.length} 次
        {history.length === 0 ? '，已全部撤回' : takenBack.length > 0 && `，已撤回 ${takenBack.length} 次`}
      </summary>
      <ol className={styles.steps} reversed aria-label="写入记录">
        {steps.map((write) => (
          <li key={write.id} className={styles.step}>
            <Step write={write} history={history} standing={history.includes(write)} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface StepProps {
  readonly write: Write;
  readonly history: readonly Write[];
  readonly standing: boolean;
}

function Step({ write, history, standing }: StepProps) {
  const styles = useStyles();
  const session = useSession();
  const name = `第 ${write.id} 次写入：${FILL_WORDS[write.kind]}，${write.cells.length} 个单元格`;
  const over = standing ? writtenOver(history, write) : inTheWay(history, write);
  const chain = standing ? chainOf(history, write) : [];
  const along = standing && over.length > 0;
  const verb = along ? `一并撤回${numbersText(chain)}` : standing ? '撤回' : '重做';
  const act = () => (standing ? session.takeBack(write.id, along) : session.redo(write.id));
  return (
    <>
      <div className={styles.head}>
        <p className={styles.title}>
          第 {write.id} 次 {FILL_WORDS[write.kind]}{' '}
          <span className={styles.undone}>
            {timeText(write.time)} · {write.cells.length} 个单元格{!standing && ' · 已撤回'}
          </span>
        </p>
        {/* One button for both ways: after the press the keyboard stays on it. */}
        <Button
          size="small"
          className={styles.button}
          aria-label={along ? verb : `${verb}${name}`}
          onClick={() => void act()}
        >
          {along ? '一并撤回' : verb}
        </Button>
      </div>
      {over.length > 0 && (
        <div className={styles.quiet}>
          {along
            ? `${numbersText(over)}又写过其中的单元格。可先撤回${numbersText([...over].reverse())}，或${verb}。`
            : `${numbersText(over)}写的是同样的单元格，撤回之后才能重做。`}
        </div>
      )}
      <ul className={styles.list}>
        {write.cells.map(({ at, name: cell, before, after }) => (
          <li key={placeKey(at)} className={styles.cell}>
            <CellButton cell={at} here={null} /> {cell}{' '}
            <span className={styles.quiet}>
              {standing
                ? `${shortened(contentText(after))}，撤回后恢复为 ${shortened(contentText(before))}`
                : `已恢复为 ${shortened(contentText(before))}，重做后为 ${shortened(contentText(after))}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "10:05". A session rarely crosses midnight, and the order tells the rest. */
function timeText(time: number): string {
  const at = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
