import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { contentText, placeKey } from '../model/places';
import { FILL_WORDS, type UndoConflict } from '../session/state';
import { useSession } from '../session/use-session';
import { CellButton } from './CellButton';

const useStyles = makeStyles({
  box: {
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  list: { margin: '6px 0 8px', padding: 0, listStyleType: 'none', display: 'grid', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  scroll: { maxHeight: '220px', overflowY: 'auto', overflowWrap: 'anywhere' },
});

/** The write to be taken back meets cells that were edited since: the person decides. */
export function ConflictPanel({ conflict }: { readonly conflict: UndoConflict | null }) {
  const styles = useStyles();
  const session = useSession();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (conflict) title.current?.focus();
  }, [conflict]);
  if (!conflict) return null;
  const others = conflict.write.cells.length - conflict.cells.length;
  return (
    <section className={styles.box} aria-label="撤回之前请确认">
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        有 {conflict.cells.length} 个单元格在写入之后又被改过
      </h2>
      <div>
        撤回第 {conflict.write.id} 次写入“{FILL_WORDS[conflict.write.kind]}
        ”会覆盖这些改动。这一次写入的单元格目前都还没有恢复。
        {others > 0 && `其余 ${others} 个单元格没有再改过。`}
      </div>
      <div className={styles.scroll}>
        <ul className={styles.list}>
          {conflict.cells.map(({ cell, found }) => (
            <li key={placeKey(cell.at)}>
              <CellButton cell={cell.at} here={null} /> {cell.name}：现在是“{contentText(found)}
              ”，恢复后是“
              {contentText(cell.before)}”
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => void session.resolveConflict('keep')}>
          保留现在的内容
        </Button>
        <Button size="small" onClick={() => void session.resolveConflict('restore')}>
          仍然恢复
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => session.dispatch({ type: 'conflicted', conflict: null })}
        >
          暂不撤回
        </Button>
      </div>
    </section>
  );
}
