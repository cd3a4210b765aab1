import { Button, mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { noDecisions } from '../../core/review/decisions';
import { useDesk, useDeskState } from '../use-desk';
import { useDeskStyles } from './styles';

/** 审核记录: where it is kept, how it comes from another machine, how it is deleted; and the list itself. */
export function KeptRecords() {
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const { decisions, lasting, work, rows } = useDeskState();
  const [asking, setAsking] = useState<'records' | 'list' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const files = decisions.workbooks.length;
  const confirm = () => {
    if (asking === 'list') void desk.clear();
    else {
      desk.decide(noDecisions);
      desk.set({ reviewed: new Map() });
    }
    setAsking(null);
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>审核记录</h2>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        {files > 0 ? `现有 ${files} 份工作簿的审核记录。` : '还没有审核记录。'}
        {lasting
          ? '复核得分和问题处理自动保存在本机浏览器里，再次加入同一文件时仍然有效；换一台机器请导出后读入。'
          : '这个浏览器不保存数据，关闭页面前请导出审核记录。'}
        {'检查结果只在页面打开期间保存。'}
      </p>
      <div className={styles.row}>
        <Button size="small" className={styles.button} onClick={() => input.current?.click()}>
          读入审核记录
        </Button>
        <Button
          size="small"
          className={styles.button}
          disabled={files === 0}
          onClick={() => setAsking('records')}
        >
          删除审核记录…
        </Button>
        <Button
          size="small"
          className={styles.button}
          disabled={rows.length === 0 || work !== null}
          onClick={() => setAsking('list')}
        >
          清空清单…
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json"
          className={styles.hidden}
          tabIndex={-1}
          aria-label="读入审核记录"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            target.value = '';
            if (chosen) void chosen.text().then((text) => desk.importDecisions(text, chosen.name));
          }}
        />
      </div>
      {asking && (
        <div role="alert" style={{ marginTop: '6px' }}>
          <p className={styles.text}>
            {asking === 'list'
              ? '清单和检查结果会从本页移除，收到的文件和审核记录不受影响。'
              : `将删除本机保存的 ${files} 份工作簿的审核记录，不能恢复。需要保留的请先导出。`}
          </p>
          <div className={styles.row}>
            <Button size="small" className={styles.button} onClick={confirm}>
              {asking === 'list' ? '清空清单' : '删除审核记录'}
            </Button>
            <Button size="small" className={styles.button} onClick={() => setAsking(null)}>
              取消
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
