import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Question } from '../../../core/fill/proposal';
import { showPoints } from '../../../core/fill/candidates';
import type { WorkbookResult } from '../../../core/rules/result';
import { type Answer, complaintOf } from '../../session/answers';
import { useFillStyles } from './fill-styles';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px' },
  bands: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  band: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 4px 4px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  range: { display: 'block', color: tokens.colorNeutralForeground2 },
  entry: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  field: { width: '84px', minWidth: '64px' },
  take: { whiteSpace: 'nowrap' },
  wrong: { color: tokens.colorStatusWarningForeground1 },
});

interface ScoreEntryProps {
  readonly question: Question & { readonly interval: NonNullable<Question['interval']> };
  readonly result: WorkbookResult;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer | null) => void;
}

/** A score the person sets: by the band the work reached, or typed; only within the interval does it become a proposal. */
export function ScoreEntry({ question, result, answer, onAnswer }: ScoreEntryProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  const id = useId();
  const [typed, setTyped] = useState(answer?.kind === 'entered' ? answer.text : '');
  const { name, interval, bands = [], candidates = [] } = question;
  // A reading that was clicked afterwards takes the place of what was typed.
  const value = answer?.kind === 'candidate' ? '' : typed;
  const complaint = value.trim() === '' ? null : complaintOf(result, question, value);
  const enter = (text: string) => {
    setTyped(text);
    const taken = text.trim() !== '' && complaintOf(result, question, text) === null;
    onAnswer(taken ? { kind: 'entered', text } : null);
  };
  return (
    <div className={styles.box}>
      {bands.length > 0 && (
        <ul className={styles.bands} aria-label={`${name}：按完成程度选档`}>
          {bands.map(({ label, low, high }) => (
            <li key={label} className={styles.band}>
              <span>
                {label}
                <span className={styles.range}>
                  {showPoints(low)} 至 {showPoints(high)} 分
                </span>
              </span>
              <button
                type="button"
                aria-label={`${name}：${label}，取 ${showPoints(high)} 分`}
                aria-pressed={value === showPoints(high)}
                className={mergeClasses(
                  shared.choice,
                  styles.take,
                  value === showPoints(high) && shared.chosen,
                )}
                onClick={() => enter(showPoints(high))}
              >
                取 {showPoints(high)} 分
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.entry}>
        <label htmlFor={id}>
          {bands.length > 0 ? '其他得分' : candidates.length > 0 ? '或填得分' : '得分'}
        </label>
        <Input
          id={id}
          size="small"
          className={styles.field}
          inputMode="decimal"
          aria-label={`${name}的得分，可取 ${showPoints(interval.low)} 至 ${showPoints(interval.high)} 分`}
          aria-describedby={`${id}said`}
          aria-invalid={complaint !== null}
          value={value}
          onChange={(_, data) => enter(data.value)}
        />
        <span id={`${id}said`} className={complaint ? styles.wrong : shared.quiet}>
          {complaint ?? `可取 ${showPoints(interval.low)} 至 ${showPoints(interval.high)} 分`}
        </span>
      </div>
    </div>
  );
}
