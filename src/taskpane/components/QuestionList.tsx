import { makeStyles, tokens } from '@fluentui/react-components';
import type { Question } from '../../core/fill/proposal';
import type { WorkbookResult } from '../../core/rules/result';
import { questionKey } from '../session/answers';
import type { Preview } from '../session/state';
import { useFillStyles } from './fill/fill-styles';
import { QuestionItem } from './fill/QuestionItem';

const useStyles = makeStyles({ done: { fontWeight: tokens.fontWeightRegular } });

interface QuestionListProps {
  readonly questions: readonly Question[];
  readonly preview: Preview;
  readonly result: WorkbookResult;
  readonly here: string | null;
}

/** Cells only the person can fill: a question each, what can be chosen with what follows from it, never a guess. */
export function QuestionList({ questions, preview, result, here }: QuestionListProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  if (questions.length === 0) return null;
  const answered = questions.filter((question) => preview.answers.has(questionKey(question))).length;
  return (
    <section aria-label="需要您决定">
      <h3 className={shared.heading}>
        需要您决定（{questions.length}）
        {answered > 0 && <span className={styles.done}>，已定 {answered}</span>}
      </h3>
      <ul className={shared.list}>
        {questions.map((question, index) => (
          <QuestionItem
            // Two questions about one cell are of different texts; the first keeps its place.
            key={`${questionKey(question)}#${index}`}
            question={question}
            preview={preview}
            result={result}
            here={here}
          />
        ))}
      </ul>
    </section>
  );
}
