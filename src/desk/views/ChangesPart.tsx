import { mergeClasses, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CellChange } from '../../core/review/cell-changes';
import { placeText } from '../../core/review/issues';
import {
  type ComparedFinding,
  type RoundComparison,
  type RoundStatus,
  STATUS_WORDS,
} from '../../core/review/second-round';
import { comparedFile } from '../rounds/first-round';
import { useDesk } from '../use-desk';
import { useDeskStyles } from './styles';

const ORDER: readonly RoundStatus[] = ['still', 'new', 'explain', 'fixed'];

/** 与第一轮对比: what was put right, what was not, what is new, and what changed without being asked for. */
export function ChangesPart({ file, firstFile }: { readonly file: string; readonly firstFile: string }) {
  const styles = useDeskStyles();
  const { desk } = useDesk();
  const [comparison, setComparison] = useState<RoundComparison | null>(null);
  useEffect(() => {
    let here = true;
    void desk
      .store()
      .then((results) => comparedFile(results, file, firstFile))
      .then((found) => here && setComparison(found?.comparison ?? null));
    return () => void (here = false);
  }, [desk, file, firstFile]);
  if (!comparison) return <Spinner size="small" label="正在对比…" />;
  const { findings, changes, totals, goneForms, addedForms, remarks, identical } = comparison;
  const unasked = changes.filter(({ kind }) => kind === 'unasked');
  const asked = changes.filter(({ kind }) => kind === 'asked');
  return (
    <>
      <p className={styles.text}>
        第一轮的文件：{firstFile}。{identical && '两次报送的文件完全相同，没有作任何修改。'}
        {totals
          .filter(({ before, after }) => before !== after)
          .map(({ title, before, after }) => `${title}总分由 ${before ?? '空白'} 变为 ${after ?? '空白'}。`)
          .join('')}
        {goneForms.map((title) => `重报的工作簿里没有${title}。`).join('')}
        {addedForms.map((title) => `重报的工作簿多了${title}。`).join('')}
        {remarks.join('')}
      </p>
      {unasked.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.title}>没有要求修改而改动的单元格（{unasked.length}）</h3>
          <Changes changes={unasked} />
        </section>
      )}
      {ORDER.map((status) => {
        const some = findings.filter((one) => one.status === status && !one.consequence);
        return some.length === 0 ? null : (
          <section key={status} className={styles.section}>
            <h3 className={styles.title}>
              {STATUS_WORDS[status]}（{some.length}）
            </h3>
            <ul className={styles.list}>
              {some.map((one) => (
                <Compared key={(one.second ?? one.first)!.id} one={one} />
              ))}
            </ul>
          </section>
        );
      })}
      {asked.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.title}>按意见修改的单元格（{asked.length}）</h3>
          <Changes changes={asked} />
        </section>
      )}
    </>
  );
}

function Compared({ one: { first, second, partly, remark } }: { readonly one: ComparedFinding }) {
  const styles = useDeskStyles();
  const shown = (second ?? first)!;
  return (
    <li>
      <span className={styles.quiet}>{placeText(shown, true)}</span> {shown.finding.message}
      {partly && <span className={styles.quiet}>（改了一部分）</span>}
      {remark && (
        <>
          <br />
          {remark}
        </>
      )}
    </li>
  );
}

function Changes({ changes }: { readonly changes: readonly CellChange[] }) {
  const styles = useDeskStyles();
  return (
    <ul className={styles.list}>
      {changes.map(({ sheet, cell, label, column, before, after, matter }) => (
        <li key={`${sheet}!${cell}`}>
          <span className={styles.quiet}>
            {sheet}!{cell}
          </span>{' '}
          {[label, column].filter(Boolean).join('的')}
          {matter && <span className={mergeClasses(styles.strong)}>（请说明依据）</span>}
          <br />
          {before.trim() || '空白'} → {after.trim() || '空白'}
        </li>
      ))}
    </ul>
  );
}
