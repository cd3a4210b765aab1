import { makeStyles, tokens } from '@fluentui/react-components';
import type { Question } from '../../core/fill/proposal';
import { CellButton } from './CellButton';

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: '10px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 8px',
    alignItems: 'start',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface QuestionListProps {
  readonly questions: readonly Question[];
  readonly here: string | null;
}

/** Cells only the person can fill: a question each, never a guess. */
export function QuestionList({ questions, here }: QuestionListProps) {
  const styles = useStyles();
  if (questions.length === 0) return null;
  return (
    <section aria-label="需要您决定">
      <h3 className={styles.title}>需要您决定（{questions.length}）</h3>
      <ul className={styles.list}>
        {questions.map((question, index) => (
          <li key={index} className={styles.item}>
            <span className={styles.name}>{question.name}</span>
            <CellButton cell={question.at} here={here} />
            <span className={styles.text}>
              {question.text}
              {question.interval && `可取 ${question.interval.low} 至 ${question.interval.high} 分。`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
