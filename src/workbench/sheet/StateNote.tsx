import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenWorkbook } from '../workbook/open-workbook';

const useStyles = makeStyles({
  note: {
    flexShrink: 0,
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    ':empty': { display: 'none' },
  },
});

/** What has to be known of the whole workbook while one looks at it: results that are estimates, files only for reading. */
export function StateNote({
  workbook,
}: {
  readonly workbook: Pick<OpenWorkbook, 'readOnly' | 'calculation'>;
}) {
  const styles = useStyles();
  return (
    <div className={styles.note} role="status" data-note="state">
      {workbook.readOnly ?? calculationWords(workbook.calculation)}
    </div>
  );
}

/** Null where no result is out of date. */
export function calculationWords({ estimated, stale }: OpenWorkbook['calculation']): string | null {
  if (estimated + stale === 0) return null;
  return [
    estimated > 0
      ? `标“估算”的 ${estimated} 个公式引用的单元格已改动，结果由本工具算出，供检查参考，不存入文件`
      : null,
    stale > 0 ? `标“待重算”的 ${stale} 个公式没有算出，检查时不采用` : null,
    '在 Excel 中打开后重新计算，以 Excel 的结果为准。',
  ]
    .filter((part) => part !== null)
    .join('；');
}
