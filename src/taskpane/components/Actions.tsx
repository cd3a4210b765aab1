import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useSession } from '../session/use-session';
import { CheckIcon, EraseIcon, MarkIcon, NoteIcon, ScoreIcon, UndoIcon } from './Icons';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '6px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    minWidth: 0,
    paddingLeft: '4px',
    paddingRight: '4px',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    // Below this width six Chinese characters and an icon no longer fit; the word stays.
    '@media (max-width: 359px)': { '& .fui-Button__icon': { display: 'none' } },
  },
  reason: {
    gridColumn: '1 / -1',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/**
 * The six commands. All of them answer whenever pressed: what is missing is done first, or said. In a workbook that is
 * only for reading those that write cannot be pressed; they can be reached, and tell why.
 */
export function Actions() {
  const styles = useStyles();
  const session = useSession();
  const reason = useId();
  const { readOnly } = session;
  const commands = [
    { name: '检查', icon: <CheckIcon />, run: session.check, reads: true },
    { name: '标记问题', icon: <MarkIcon />, run: session.mark },
    { name: '清除标记', icon: <EraseIcon />, run: session.clearMarks },
    { name: '填写得分', icon: <ScoreIcon />, run: () => session.preview('scores'), returns: 'scores' },
    { name: '生成偏差说明', icon: <NoteIcon />, run: () => session.preview('notes'), returns: 'notes' },
    { name: '撤销', icon: <UndoIcon />, run: session.undo, returns: 'fixes' },
  ];
  return (
    <div className={styles.bar} role="group" aria-label="操作">
      {commands.map(({ name, icon, run, reads, returns }) => (
        <Button
          key={name}
          size="small"
          appearance={reads ? 'primary' : 'secondary'}
          disabledFocusable={!reads && readOnly !== undefined}
          aria-describedby={!reads && readOnly !== undefined ? reason : undefined}
          icon={icon}
          className={styles.button}
          data-returns={returns}
          onClick={() => void run()}
        >
          {name}
        </Button>
      ))}
      {readOnly !== undefined && (
        <p id={reason} className={styles.reason}>
          {readOnly}
        </p>
      )}
    </div>
  );
}
