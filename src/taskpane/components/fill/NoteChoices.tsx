import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Proposal } from '../../../core/fill/proposal';
import { partsIn } from '../../../core/notes/parts';
import { NO_PHRASES } from '../../../core/notes/phrase-memory';
import { phrasesFor } from '../../../core/notes/phrases';
import type { WorkbookResult } from '../../../core/rules/result';
import { askedParts, type NoteParts, phraseText } from '../../model/note-parts';
import { usePaneState, useSession } from '../../session/use-session';
import { useFillStyles } from './fill-styles';
import { PhrasePicker } from './PhrasePicker';

const useStyles = makeStyles({
  rows: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '6px',
    alignItems: 'start',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { paddingTop: '4px' },
  wide: { gridColumn: '1 / -1' },
  field: { width: '100%', minWidth: 0 },
  facts: { margin: 0, paddingLeft: '16px' },
});

interface NoteChoicesProps {
  /** As it will be written. */
  readonly proposal: Proposal;
  readonly parts: NoteParts;
  /** The text as composed, to begin with where it is to be written by hand. */
  readonly words: string;
  readonly result: WorkbookResult;
}

/** What the row says, and what only the person can say: cause, measure, who, until when. */
export function NoteChoices({ proposal, parts, words, result }: NoteChoicesProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  const session = useSession();
  const { memo } = usePaneState();
  const ids = useId();
  const { note, name, id, formId } = proposal;
  const form = result.forms.find((one) => one.form.id === formId);
  if (!note || !form) return null;
  const offered = phrasesFor(note, form.profile, memo.phrases ?? NO_PHRASES);
  const asked = new Set<string>(askedParts(note));
  // A measure that names its person and date is not asked for them again.
  const told = parts.measure ? partsIn(phraseText(parts.measure)) : new Set<string>();
  const choose = (next: NoteParts) => session.dispatch({ type: 'parted', id, parts: next });
  const label = mergeClasses(shared.label, styles.label);
  return (
    <div className={styles.rows} role="group" aria-label={`${name}的说明`}>
      <div className={styles.wide}>
        <span className={shared.label}>表中数据，照写不改</span>
        <ul className={mergeClasses(shared.small, styles.facts)}>
          {note.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      {asked.has('cause') && (
        <>
          <span className={label}>原因</span>
          <PhrasePicker
            part="原因"
            name={name}
            offered={offered.causes}
            chosen={parts.cause ?? null}
            onChoose={(cause) => choose({ cause })}
          />
        </>
      )}
      {asked.has('measure') && (
        <>
          <span className={label}>措施</span>
          <PhrasePicker
            part="措施"
            name={name}
            offered={offered.measures}
            chosen={parts.measure ?? null}
            onChoose={(measure) => choose({ measure })}
          />
        </>
      )}
      {(
        [
          ['responsible', '责任人', '如 办公室主任'],
          ['deadline', '完成时限', '如 2025年6月底前'],
        ] as const
      )
        .filter(([part]) => asked.has(part))
        .map(([part, title, hint]) => (
          <div key={part} style={{ display: 'contents' }}>
            <label htmlFor={`${ids}${part}`} className={label}>
              {title}
            </label>
            {told.has(part) ? (
              <span className={mergeClasses(shared.small, styles.label)}>在措施中写明</span>
            ) : (
              <Input
                id={`${ids}${part}`}
                size="small"
                className={styles.field}
                placeholder={hint}
                value={parts[part] ?? ''}
                onChange={(_, { value }) => choose({ [part]: value })}
              />
            )}
          </div>
        ))}
      <div className={styles.wide}>
        <p className={mergeClasses(shared.small, shared.quiet)}>{proposal.steps}</p>
        <button
          type="button"
          className={shared.link}
          aria-label={`改写文字：${name}`}
          onClick={() => session.dispatch({ type: 'reworded', id, text: words })}
        >
          改写文字
        </button>
      </div>
    </div>
  );
}
