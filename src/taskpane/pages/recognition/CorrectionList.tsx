import { Button, makeStyles } from '@fluentui/react-components';
import type { Corrections } from '../../../core/recognise/corrections';
import type { WorkbookResult } from '../../../core/rules/result';
import { CellButton } from '../../components/CellButton';
import { listCorrections, type ListedCorrection } from '../../model/correct';
import { useSession } from '../../session/use-session';
import { usePageStyles } from '../page-styles';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  text: { flexGrow: 1, minWidth: 0 },
  back: { flexShrink: 0, minWidth: 0 },
});

interface CorrectionListProps {
  readonly corrections: Corrections;
  readonly result: WorkbookResult;
}

/** What was corrected, each with the way back. */
export function CorrectionList({ corrections, result }: CorrectionListProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const session = useSession();
  const listed = listCorrections(corrections);
  if (listed.length === 0) return null;
  return (
    <section className={page.section} aria-label="已更正">
      <h2 className={page.title}>已更正 {listed.length} 处</h2>
      <ul className={page.list}>
        {listed.map((one) => (
          <li key={one.key} className={styles.line}>
            <span className={styles.text}>
              {one.sheet} · {one.text} <Place one={one} result={result} />
            </span>
            <Button
              size="small"
              className={styles.back}
              aria-label={`恢复 ${one.sheet} ${one.text}`}
              onClick={() => void session.unsay(one)}
            >
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ one, result }: { readonly one: ListedCorrection; readonly result: WorkbookResult }) {
  const id = sheetId(one.sheet, result);
  if (one.cell === null || id === undefined) return null;
  return <CellButton cell={{ ...one.cell, sheetId: id, sheet: one.sheet }} here={id} />;
}

function sheetId(name: string, { recognition }: WorkbookResult): string | undefined {
  return [...recognition.forms, ...recognition.dismissed].find(({ sheet }) => sheet === name)?.sheetId;
}
