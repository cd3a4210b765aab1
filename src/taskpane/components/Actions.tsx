import { Button, makeStyles, tokens } from '@fluentui/react-components';
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
  primary: { fontWeight: tokens.fontWeightSemibold },
});

/** The six commands. All of them answer whenever pressed: what is missing is done first, or said. */
export function Actions() {
  const styles = useStyles();
  const session = useSession();
  const commands = [
    { name: '检查', icon: <CheckIcon />, run: session.check, primary: true },
    { name: '标记问题', icon: <MarkIcon />, run: session.mark },
    { name: '清除标记', icon: <EraseIcon />, run: session.clearMarks },
    { name: '填写得分', icon: <ScoreIcon />, run: () => session.preview('scores'), returns: 'scores' },
    { name: '生成偏差说明', icon: <NoteIcon />, run: () => session.preview('notes'), returns: 'notes' },
    { name: '撤销', icon: <UndoIcon />, run: session.undo, returns: 'fixes' },
  ];
  return (
    <div className={styles.bar} role="group" aria-label="操作">
      {commands.map(({ name, icon, run, primary, returns }) => (
        <Button
          key={name}
          size="small"
          appearance={primary ? 'primary' : 'secondary'}
          icon={icon}
          className={styles.button}
          data-returns={returns}
          onClick={() => void run()}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
