import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { DeskWork } from '../store/state';
import { useDesk, useDeskState } from '../use-desk';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 8px',
    alignItems: 'center',
    padding: '6px 12px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  names: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  wide: { gridColumn: '1 / -1' },
  button: { minWidth: 0 },
});

const WORDS: Readonly<Record<DeskWork['kind'], string>> = {
  check: '正在检查',
  'first-round': '正在读取第一轮',
  compare: '正在与第一轮对比',
  export: '正在生成',
};

/** How far it is, on which files, and how to stop; after a stop, how to go on. */
export function WorkBar() {
  const styles = useStyles();
  const { desk } = useDesk();
  const { work, left } = useDeskState();
  if (!work) {
    return left > 0 ? (
      <div className={styles.bar}>
        <span>还有 {left} 个文件没有检查。</span>
        <Button size="small" className={styles.button} appearance="primary" onClick={() => void desk.check()}>
          继续检查
        </Button>
      </div>
    ) : null;
  }
  const { kind, done, total, names } = work;
  const counted = total > 0 ? `${WORDS[kind]} ${done} / ${total}` : `${WORDS[kind]} ${done}`;
  return (
    <div className={styles.bar}>
      <span>{counted}</span>
      {kind !== 'compare' && (
        <Button size="small" className={styles.button} onClick={() => desk.cancel()}>
          停止
        </Button>
      )}
      <ProgressBar
        className={styles.wide}
        thickness="medium"
        {...(total > 0 ? { value: done, max: total } : {})}
        aria-label={WORDS[kind]}
        aria-valuetext={counted}
      />
      <span className={styles.names} title={names.join('\n')}>
        {names.join('、')}
        {'\u00a0'}
      </span>
    </div>
  );
}
