import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FormResult, WorkbookResult } from '../../core/rules/result';
import { useSession } from '../session/use-session';
import { EmptyState } from './EmptyState';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '18px', fontSize: '13px', lineHeight: '20px' },
  line: { margin: '14px 0 6px', fontSize: '13px', lineHeight: '20px' },
  unread: {
    margin: 0,
    padding: '4px 12px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  title: { margin: '14px 0 0', fontSize: '13px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
});

/** No form in the workbook: what was looked for, what each sheet is, and two things to try. */
export function NoFormState({ result }: { readonly result: WorkbookResult }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <EmptyState
      title="没有找到自评表"
      lines={[
        '在每张工作表中寻找了：含“自评”的标题，“三级指标、指标值、完成值、分值、得分”等表头，以及“产出、效益、满意度”等指标分区。',
        '可以试两件事：',
      ]}
    >
      <ol className={styles.list}>
        <li>确认打开的是自评表所在的工作簿，且表格没有整张贴成图片；</li>
        <li>恢复表头原来的文字和位置，然后按“检查”。</li>
      </ol>
      <h3 className={styles.title}>各工作表的情形</h3>
      <DismissedSheets result={result} />
      <p className={styles.line}>表头与已知的都不同时，可以在表中选中单元格，指定它是哪一列。</p>
      <Button
        size="small"
        data-returns="recognition"
        onClick={() => session.dispatch({ type: 'paged', page: 'recognition' })}
      >
        指定表格和各列
      </Button>
    </EmptyState>
  );
}

/** The sheets that hold no form or were not read, with the reason for each. */
export function DismissedSheets({ result }: { readonly result: WorkbookResult }) {
  const styles = useStyles();
  const { unreadSheets } = useSession();
  const { dismissed } = result.recognition;
  if (dismissed.length + unreadSheets.length === 0) return null;
  return (
    <ul className={styles.list}>
      {unreadSheets.map(({ name, reason }) => (
        <li key={`unread ${name}`}>
          “{name}”：没有读取（{reason}）
        </li>
      ))}
      {dismissed.map(({ sheetId, sheet, why }) => (
        <li key={sheetId}>
          “{sheet}”：{why}
        </li>
      ))}
    </ul>
  );
}

/** Sheets of which nothing is known: said with the result itself, since no count shows them. */
export function UnreadSheets() {
  const styles = useStyles();
  const { unreadSheets } = useSession();
  if (unreadSheets.length === 0) return null;
  const named = unreadSheets.map(({ name, reason }) => `“${name}”（${reason}）`).join('、');
  return <p className={styles.unread}>没有读取的工作表：{named}，其中的内容没有检查。</p>;
}

/** Findings that were to be set aside and stay, because the profile forbids it. */
export function RefusedIgnores({ result }: { readonly result: WorkbookResult }) {
  const styles = useStyles();
  const { refusedIgnores = [] } = result;
  if (refusedIgnores.length === 0) return null;
  const reasons = [...new Set(refusedIgnores.map(({ why }) => why))];
  return (
    <p className={styles.unread}>
      有 {refusedIgnores.length} 个问题记录过忽略，仍列在下面：{reasons.join('；')}。
    </p>
  );
}

/** Nothing found: says what was checked, not only that all is well. */
export function CleanState({
  forms,
  unchecked,
  ignored,
}: {
  readonly forms: readonly FormResult[];
  readonly unchecked: number;
  readonly ignored: number;
}) {
  const outcomes = forms.flatMap((form) => form.outcomes);
  const passed = outcomes.filter(({ outcome }) => outcome === 'pass');
  const places = outcomes.reduce((count, outcome) => count + outcome.passed, 0);
  const apart = outcomes.filter(({ outcome }) => outcome === 'not-applicable').length;
  return (
    <EmptyState
      title="检查过的内容没有发现问题"
      lines={[
        `共作 ${passed.length} 项核对（每张表每条规则算一项），涉及 ${places} 处，结果一致；另有 ${apart} 项不适用于这类表。`,
        unchecked > 0
          ? `另有 ${unchecked} 处没有检查，原因列在下面；请自行核对。`
          : '没有因数据不足或无法读取而略过的地方。',
        ...(ignored > 0 ? [`另有 ${ignored} 个问题已写明理由忽略，按上方“已忽略”查看。`] : []),
      ]}
    />
  );
}
