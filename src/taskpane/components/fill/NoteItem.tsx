import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Proposal } from '../../../core/fill/proposal';
import { gapsText } from '../../../core/notes/gaps';
import type { WorkbookResult } from '../../../core/rules/result';
import { newWords } from '../../model/note-parts';
import { placeText } from '../../model/places';
import { asWritten } from '../../session/fill';
import type { Preview } from '../../session/state';
import { useSession } from '../../session/use-session';
import { CellButton } from '../CellButton';
import { ChevronDownIcon } from '../Icons';
import { useFillStyles } from './fill-styles';
import { MarkedText } from './MarkedText';
import { NoteByHand } from './NoteByHand';
import { NoteChoices } from './NoteChoices';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'start',
    padding: '4px 12px 10px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  name: {
    paddingTop: '7px',
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  place: { paddingTop: '6px' },
  rest: {
    gridColumn: '2 / -1',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '6px',
    minWidth: 0,
  },
  kept: {
    padding: '4px 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
  },
  open: { display: 'inline-flex', alignItems: 'center', gap: '4px', justifySelf: 'start', padding: 0 },
  chevron: { height: '18px', '& svg': { width: '12px', height: '18px' } },
  turned: { transform: 'rotate(180deg)' },
});

interface NoteItemProps {
  readonly proposal: Proposal;
  readonly preview: Preview;
  readonly result: WorkbookResult;
  readonly here: string | null;
  /** Begin with its choices in sight. */
  readonly openAtFirst: boolean;
}

/** One note: the text as it will stand, what it still lacks, and a step away what can be chosen for it. */
export function NoteItem({ proposal, preview, result, here, openAtFirst }: NoteItemProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  const session = useSession();
  const id = useId();
  const [open, setOpen] = useState(openAtFirst);
  const made = asWritten(proposal, preview);
  const { note, name } = made;
  if (!note) return null;
  const byHand = preview.texts.has(proposal.id);
  const append = note.mode === 'append';
  const words = newWords(made);
  return (
    <li className={styles.item}>
      <Checkbox
        checked={preview.ticked.has(proposal.id)}
        aria-label={`写入 ${placeText(proposal.at, here)} ${name}`}
        onChange={(_, { checked }) =>
          session.dispatch({ type: 'ticked', id: proposal.id, on: checked === true })
        }
      />
      <span className={styles.name}>{name}</span>
      <span className={styles.place}>
        <CellButton cell={proposal.at} here={here} />
      </span>
      <div className={styles.rest}>
        {append && (
          <div>
            <span className={shared.label}>原有说明，保留不动</span>
            <p className={mergeClasses(shared.small, styles.kept)}>{note.existing}</p>
            <span className={shared.label}>补在后面的内容，勾选才会写入</span>
          </div>
        )}
        {byHand ? (
          <NoteByHand id={proposal.id} name={name} words={words} append={append} />
        ) : (
          <MarkedText text={words} />
        )}
        {note.gaps.length > 0 && (
          <p className={mergeClasses(shared.small, shared.quiet)}>还缺：{gapsText(note.gaps)}</p>
        )}
        {note.unexplained.map((line) => (
          <p key={line} className={shared.small}>
            供核对，不写入：{line}
          </p>
        ))}
        {!byHand && (
          <button
            type="button"
            className={mergeClasses(shared.link, styles.open)}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={`${open ? '收起' : '选择原因和措施'}：${name}`}
            onClick={() => setOpen(!open)}
          >
            {open ? '收起' : '选择原因和措施'}
            <span className={mergeClasses(styles.chevron, open && styles.turned)}>
              <ChevronDownIcon />
            </span>
          </button>
        )}
        {open && !byHand && (
          <div id={id}>
            <NoteChoices
              proposal={made}
              parts={preview.parts.get(proposal.id) ?? {}}
              words={words}
              result={result}
            />
          </div>
        )}
      </div>
    </li>
  );
}
