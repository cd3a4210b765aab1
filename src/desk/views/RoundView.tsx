import { Button, mergeClasses } from '@fluentui/react-components';
import { useRef } from 'react';
import { NO_FILTERS, type RoundFilter, type RoundOutline } from '../store/state';
import { useDesk, useDeskState } from '../use-desk';
import { PickButtons } from './FilePickers';
import { useDeskStyles } from './styles';

/** 两轮对比: which round came before, and what became of it. */
export function RoundView() {
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const { first, work, rows } = useDeskState();
  const results = useRef<HTMLInputElement>(null);
  const busy = work !== null;
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.title}>第一轮</h2>
        <p className={mergeClasses(styles.text, styles.quiet)}>
          选择第一轮导出的
          结果.jsonl，或第一轮收到的文件。清单里的文件作为重报，按单位、表和项目与第一轮对应。
        </p>
        <div className={styles.row}>
          <Button
            size="small"
            className={styles.button}
            disabled={busy}
            onClick={() => results.current?.click()}
          >
            选择 结果.jsonl
          </Button>
          <PickButtons
            files="选择第一轮的文件"
            folder="选择第一轮的文件夹"
            disabled={busy}
            onPicked={(picked) => void desk.loadFirstFiles(picked)}
          />
          {first && (
            <Button
              size="small"
              className={styles.button}
              disabled={busy}
              onClick={() => void desk.dropFirst()}
            >
              不再对比
            </Button>
          )}
          <input
            ref={results}
            type="file"
            accept=".jsonl"
            className={styles.hidden}
            tabIndex={-1}
            aria-label="选择 结果.jsonl"
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              target.value = '';
              if (chosen) void desk.loadFirstResults(chosen);
            }}
          />
        </div>
        {first && (
          <p className={styles.text} role="status">
            第一轮：{first.source}，{first.workbooks} 份工作簿。
            {first.unreadable.length > 0 && `其中没有读取的：${first.unreadable.join('；')}。`}
            {rows.length === 0 && '请添加重报的文件。'}
          </p>
        )}
      </section>
      {first?.joined && <Joined outlines={first.joined.outlines} />}
      {first?.joined && <Unmatched title="没有重报" files={first.joined.missing} openable={false} />}
      {first?.joined && <Unmatched title="第一轮没有" files={first.joined.added} openable />}
    </>
  );
}

function Joined({ outlines }: { readonly outlines: ReadonlyMap<string, RoundOutline> }) {
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const all = [...outlines.values()];
  const sum = (of: (outline: RoundOutline) => number) => all.reduce((total, one) => total + of(one), 0);
  const files = (of: (outline: RoundOutline) => number) => all.filter((one) => of(one) > 0).length;
  const lines: readonly (readonly [RoundFilter, string, number, number])[] = [
    ['fixed', '已整改', sum(({ counts }) => counts.fixed), files(({ counts }) => counts.fixed)],
    ['still', '未整改', sum(({ counts }) => counts.still), files(({ counts }) => counts.still)],
    ['new', '新增问题', sum(({ counts }) => counts.new), files(({ counts }) => counts.new)],
    ['explain', '需说明', sum(({ counts }) => counts.explain), files(({ counts }) => counts.explain)],
    ['unasked', '没有要求修改而改动的单元格', sum(({ unasked }) => unasked), files(({ unasked }) => unasked)],
  ];
  const same = all.filter(({ identical }) => identical).length;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>对比 {outlines.size} 份</h2>
      <table className={styles.table} style={{ maxWidth: '560px' }}>
        <thead>
          <tr>
            <th scope="col">情况</th>
            <th scope="col" className={styles.number}>
              处数
            </th>
            <th scope="col" className={styles.number}>
              份数
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([round, name, places, workbooks]) => (
            <tr key={round}>
              <th scope="row">
                {workbooks > 0 ? (
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => desk.look({ tab: 'summary', filters: { ...NO_FILTERS, round }, page: 0 })}
                  >
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              <td className={styles.number}>{places}</td>
              <td className={styles.number}>{workbooks}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {same > 0 && <p className={styles.text}>{same} 份与第一轮的文件完全相同，没有修改。</p>}
    </section>
  );
}

interface UnmatchedProps {
  readonly title: string;
  readonly files: readonly string[];
  readonly openable: boolean;
}

function Unmatched({ title, files, openable }: UnmatchedProps) {
  const styles = useDeskStyles();
  const { desk } = useDesk();
  if (files.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {title}（{files.length}）
      </h2>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file}>
            {openable ? (
              <button type="button" className={styles.link} onClick={() => desk.look({ file })}>
                {file}
              </button>
            ) : (
              file
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
