import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { decisionsFor } from '../../core/review/decisions';
import type { Reviewed } from '../../core/review/reviewed';
import { summaryRow } from '../../core/review/summary';
import { BackIcon } from '../../taskpane/components/Icons';
import { listedRows } from '../store/listed';
import { useDesk, useDeskState } from '../use-desk';
import { ChangesPart } from './ChangesPart';
import { FindingsPart } from './FindingsPart';
import { useDeskStyles } from './styles';
import { UncheckedPart } from './UncheckedPart';
import { profileText, roundText, templateText, whatItIs, whose } from './words';
import { WorksheetPart } from './WorksheetPart';

const useStyles = makeStyles({
  head: {
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  title: { margin: '6px 0 2px', outlineStyle: 'none' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '10px 12px 24px' },
  parts: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '8px 0 0' },
  facts: { margin: 0 },
});

type Part = 'findings' | 'worksheet' | 'changes' | 'unchecked';

/** One received workbook: what was found and what the reviewer makes of it. */
export function WorkbookView({ file }: { readonly file: string }) {
  const own = useStyles();
  const styles = useDeskStyles();
  const { desk, onOpen } = useDesk();
  const state = useDeskState();
  const { rows, first, view, decisions, reviewed: totals } = state;
  const [reviewed, setReviewed] = useState<Reviewed | null>(null);
  const [part, setPart] = useState<Part>('findings');
  const heading = useRef<HTMLHeadingElement>(null);
  const order = useMemo(
    () =>
      listedRows({ rows, first, view: { filters: view.filters, sort: view.sort } }).map((row) => row.file),
    [rows, first, view.filters, view.sort],
  );
  const at = order.indexOf(file);
  useEffect(() => {
    let here = true;
    void desk.reviewed(file).then((found) => here && setReviewed(found));
    heading.current?.focus();
    return () => void (here = false);
  }, [desk, file]);
  const back = () => desk.look({ file: null, lastFile: file });
  const row = rows.find((one) => one.file === file);
  const handle = desk.files.get(file);
  const open = (finding: string | null) =>
    handle && onOpen?.({ file: handle, path: file, finding, place: { number: at + 1, of: order.length } });
  const outline = first?.joined?.outlines.get(file);
  const mine = reviewed && decisionsFor(decisions, reviewed);
  const total = totals.get(file);
  const scored = reviewed?.json.forms.some(({ indicators }) => indicators.length > 0) ?? false;
  const summary = reviewed && summaryRow(reviewed);
  const parts: readonly { readonly part: Part; readonly name: string; readonly there: boolean }[] = [
    { part: 'findings', name: '问题', there: true },
    { part: 'worksheet', name: '指标复核', there: scored },
    { part: 'changes', name: '与第一轮对比', there: outline !== undefined },
    {
      part: 'unchecked',
      name: `没有检查的（${summary?.unchecked ?? 0}）`,
      there: (summary?.unchecked ?? 0) > 0,
    },
  ];
  return (
    <div
      style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) back();
      }}
    >
      <div className={own.head}>
        <div className={styles.row}>
          <Button size="small" className={styles.button} icon={<BackIcon />} onClick={back}>
            返回清单
          </Button>
          <Button
            size="small"
            className={styles.button}
            disabled={at <= 0}
            onClick={() => desk.look({ file: order[at - 1]! })}
          >
            上一份
          </Button>
          <Button
            size="small"
            className={styles.button}
            disabled={at < 0 || at >= order.length - 1}
            onClick={() => desk.look({ file: order[at + 1]! })}
          >
            下一份
          </Button>
          {onOpen && handle && row && !row.error && (
            <Button size="small" className={styles.button} onClick={() => open(null)}>
              在表格中打开
            </Button>
          )}
          <span className={mergeClasses(styles.small, styles.quiet)}>
            {at >= 0 && `第 ${at + 1} 份，共 ${order.length} 份`}
          </span>
        </div>
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(styles.title, own.title)}>
          {row ? whose(row) : file}
        </h2>
        {row && (
          <p className={mergeClasses(styles.text, styles.small, own.facts)}>
            {[
              whatItIs(row),
              row.year === null ? '' : `${row.year} 年`,
              row.total === null ? '' : `自评 ${row.total} 分${row.grade ? `，${row.grade}` : ''}`,
              total
                ? `复核后 ${total.score} 分${total.grade ? `，${total.grade}` : ''}${total.open > 0 ? `（还有 ${total.open} 项没有复核）` : ''}`
                : '',
              row.profile ? `口径 ${profileText(row)}` : '',
              row.template ? `模板 ${templateText(row)}` : '',
              outline ? roundText(outline) : '',
            ]
              .filter((text) => text !== '')
              .join(' · ')}
            <br />
            <span className={styles.quiet}>{file}</span>
          </p>
        )}
        {mine?.other && (
          <p className={mergeClasses(styles.text, own.facts)}>
            这个文件名下有另一份内容的审核记录，没有用在这一份上；可能是重新报送的文件。
          </p>
        )}
        <div className={own.parts} role="group" aria-label="这份工作簿的各部分">
          {parts
            .filter(({ there }) => there)
            .map(({ part: one, name }) => (
              <Button
                key={one}
                size="small"
                className={styles.button}
                appearance={part === one ? 'primary' : 'secondary'}
                aria-pressed={part === one}
                onClick={() => setPart(one)}
              >
                {name}
              </Button>
            ))}
        </div>
      </div>
      <div className={own.body} tabIndex={0} role="group" aria-label="内容">
        {!reviewed ? (
          <Spinner size="small" label="正在读取…" />
        ) : part === 'findings' ? (
          <FindingsPart reviewed={reviewed} onShow={onOpen && handle ? open : undefined} />
        ) : part === 'worksheet' ? (
          <WorksheetPart reviewed={reviewed} />
        ) : part === 'changes' && outline ? (
          <ChangesPart file={file} firstFile={outline.firstFile} />
        ) : (
          <UncheckedPart reviewed={reviewed} />
        )}
      </div>
    </div>
  );
}
