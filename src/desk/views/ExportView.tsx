import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerRow } from '../../core/review/ledger';
import { keepLetter, keptLetter, letterOptions } from '../exports/letter-form';
import { EXPORT_KINDS, type ExportKind } from '../exports/make';
import { EXPORT_WORDS, type ExportCall, inOrder, runExports } from '../exports/run';
import { askForFolder, canWriteFolders, downloadSink, folderSink } from '../exports/sink';
import { listedRows } from '../store/listed';
import { useDesk, useDeskState } from '../use-desk';
import { KeptRecords } from './KeptRecords';
import { LedgerChoice } from './LedgerChoice';
import { LetterFields } from './LetterFields';
import { ProfileChoice } from './ProfileChoice';
import { useDeskStyles } from './styles';
import { stamp } from './today';

const useStyles = makeStyles({
  kind: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 10px',
    alignItems: 'start',
  },
  all: { margin: '4px 0 10px' },
  kinds: { maxWidth: '760px' },
});

interface Asked {
  readonly files: readonly string[];
  readonly toFolder: boolean;
}

/** 导出: one button each, and everything at once, as downloads or into a folder. */
export function ExportView() {
  const own = useStyles();
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const state = useDeskState();
  const { rows, work, first, roster } = state;
  const [letter, setLetter] = useState(keptLetter);
  const [edited, setEdited] = useState<readonly LedgerRow[]>([]);
  const [onlyListed, setOnlyListed] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const listed = listedRows(state);
  const filtered = listed.length < rows.length;
  const some = onlyListed && filtered ? listed : rows;
  const there = EXPORT_KINDS.filter(
    (kind) => (kind !== 'rounds' || first?.joined) && (kind !== 'roster' || roster || rows.length > 0),
  );
  const busy = work !== null || rows.length === 0;

  const make = async (
    kinds: readonly ExportKind[],
    toFolder: boolean,
    copies: Pick<ExportCall, 'allow' | 'onlyCopies'> = {},
  ) => {
    // Asked for at once: a browser shows its dialog only in answer to a press.
    const chosen = toFolder ? await askForFolder() : null;
    if (toFolder && !chosen) return;
    keepLetter(letter);
    setAsked(null);
    const name = kinds.length === 1 ? EXPORT_WORDS[kinds[0]!].name : '审核结果';
    await desk.exclusively(async (signal) => {
      desk.tell(null);
      desk.working({ kind: 'export', done: 0, total: 0, names: [name] });
      const sink = chosen
        ? await folderSink(chosen, `${name}-${stamp()}`)
        : downloadSink(`${name}-${stamp()}.zip`);
      const outcome = await runExports(desk, {
        kinds,
        sink,
        rows: inOrder(some),
        letter: letterOptions(letter),
        edited,
        signal,
        ...copies,
      });
      const { where, problems, stopped, ask } = outcome;
      const nothing =
        kinds.includes('letters') && kinds.length === 1 ? '没有需要退回修改的单位。' : '没有可以导出的内容。';
      desk.tell({
        intent: stopped || problems.length > 0 ? 'warning' : 'success',
        title: `${stopped ? '已停止。' : ''}${where === null ? nothing : `${where}。`}`,
        lines: problems,
      });
      if (ask.length > 0) setAsked({ files: ask, toFolder });
    });
  };

  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.title}>全部导出</h2>
        <p className={mergeClasses(styles.text, styles.quiet)}>
          文件在本机生成。收到的文字一律按文字写入，不作公式；收到的文件不改动。
        </p>
        {filtered && (
          <Checkbox
            checked={onlyListed}
            label={`只导出筛选出的 ${listed.length} 份`}
            onChange={(_, { checked }) => setOnlyListed(checked === true)}
          />
        )}
        <div className={mergeClasses(styles.row, own.all)}>
          {canWriteFolders() && (
            <Button
              size="small"
              className={styles.button}
              appearance="primary"
              disabled={busy}
              onClick={() => void make(there, true)}
            >
              全部导出到文件夹
            </Button>
          )}
          <Button
            size="small"
            className={styles.button}
            appearance={canWriteFolders() ? 'secondary' : 'primary'}
            disabled={busy}
            onClick={() => void make(there, false)}
          >
            全部导出（.zip）
          </Button>
        </div>
        {asked && (
          <div role="alert">
            <p className={styles.text}>
              {`${asked.files.length} 份带有数字签名，加标记后签名失效，需由签名人重新签署，因此没有生成标注件：${asked.files.join('、')}。收到的原件不受影响。`}
            </p>
            <div className={styles.row}>
              <Button
                size="small"
                className={styles.button}
                onClick={() =>
                  void make(['copies'], asked.toFolder, {
                    allow: ['signature', 'structure'],
                    onlyCopies: new Set(asked.files),
                  })
                }
              >
                仍为这 {asked.files.length} 份生成标注件（签名失效）
              </Button>
              <Button size="small" className={styles.button} onClick={() => setAsked(null)}>
                不生成
              </Button>
            </div>
          </div>
        )}
        <ul className={mergeClasses(styles.list, own.kinds)}>
          {there.map((kind) => (
            <li key={kind} className={own.kind}>
              <span>
                <span className={styles.strong}>{EXPORT_WORDS[kind].name}</span>
                <br />
                <span className={mergeClasses(styles.small, styles.quiet)}>{EXPORT_WORDS[kind].about}</span>
              </span>
              <Button
                size="small"
                className={styles.button}
                disabled={busy}
                aria-label={`导出${EXPORT_WORDS[kind].name}`}
                onClick={() => void make([kind], false)}
              >
                导出
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <LetterFields letter={letter} onChange={setLetter} />
      <LedgerChoice edited={edited} onChange={setEdited} />
      <KeptRecords />
      <section className={styles.section}>
        <h2 className={styles.title}>检查设置</h2>
        <ProfileChoice />
      </section>
    </>
  );
}
