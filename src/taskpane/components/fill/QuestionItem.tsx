import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Candidate, Question } from '../../../core/fill/proposal';
import { showPoints } from '../../../core/fill/candidates';
import type { WorkbookResult } from '../../../core/rules/result';
import { placeText } from '../../model/places';
import { type Answer, questionKey } from '../../session/answers';
import type { Preview } from '../../session/state';
import { useSession } from '../../session/use-session';
import { CellButton } from '../CellButton';
import { ProposalChange } from '../ProposalItem';
import { useFillStyles } from './fill-styles';
import { ScoreEntry } from './ScoreEntry';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 8px',
    alignItems: 'start',
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontSize: '13px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  score: { color: tokens.colorNeutralForeground2 },
  made: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    marginLeft: '-8px',
  },
  change: { display: 'grid', gap: '2px', paddingTop: '6px' },
});

interface QuestionItemProps {
  readonly question: Question;
  readonly preview: Preview;
  readonly result: WorkbookResult;
  readonly here: string | null;
}

/** One question: the readings to click, each with the score it leads to; or a score within its interval to type. */
export function QuestionItem({ question, preview, result, here }: QuestionItemProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  const session = useSession();
  const key = questionKey(question);
  const { name, text, candidates = [], interval, bands = [] } = question;
  const answer = preview.answers.get(key);
  const proposal = answer && preview.plan.proposals.find(({ id }) => id === `score:${key}`);
  const give = (next: Answer | null) => session.dispatch({ type: 'answered', key, answer: next });
  return (
    <li className={styles.item}>
      <span className={styles.name}>{name}</span>
      <CellButton cell={question.at} here={here} />
      <span className={mergeClasses(styles.wide, shared.quiet)}>
        {bands.length > 1 ? '定性指标，表中的文字没有说明完成程度，请选定得分。' : text}
      </span>
      {candidates.length > 0 && (
        <div
          className={mergeClasses(styles.wide, styles.choices)}
          role="group"
          aria-label={`${name}：哪一个是完成数`}
        >
          {candidates.map((candidate) => (
            <CandidateButton
              key={candidate.text}
              candidate={candidate}
              pressed={answer?.kind === 'candidate' && answer.text === candidate.text}
              onPress={(on) => give(on ? { kind: 'candidate', text: candidate.text } : null)}
            />
          ))}
        </div>
      )}
      {interval && (
        <div className={styles.wide}>
          <ScoreEntry
            question={{ ...question, interval }}
            result={result}
            answer={answer ?? null}
            onAnswer={give}
          />
        </div>
      )}
      {proposal && (
        <div className={mergeClasses(styles.wide, styles.made)}>
          <Checkbox
            checked={preview.ticked.has(proposal.id)}
            aria-label={`写入 ${placeText(proposal.at, here)} ${name}`}
            onChange={(_, { checked }) =>
              session.dispatch({ type: 'ticked', id: proposal.id, on: checked === true })
            }
          />
          <div className={styles.change}>
            <ProposalChange proposal={proposal} />
          </div>
        </div>
      )}
    </li>
  );
}

interface CandidateButtonProps {
  readonly candidate: Candidate;
  readonly pressed: boolean;
  readonly onPress: (on: boolean) => void;
}

/** 19 批，得 10 分. One that leads to no score says so, and cannot be pressed. */
function CandidateButton({ candidate: { text, score, steps }, pressed, onPress }: CandidateButtonProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  if (score === null) {
    return (
      <p className={mergeClasses(shared.small, shared.quiet)}>
        {text}：{steps}
      </p>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={mergeClasses(shared.choice, pressed && shared.chosen)}
      onClick={() => onPress(!pressed)}
    >
      {pressed && '✓ '}
      {text}
      <span className={styles.score}>，得 {showPoints(score)} 分</span>
    </button>
  );
}
