import { makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { OfferedPhrase } from '../../../core/notes/phrases';
import type { ChosenPhrase } from '../../model/note-parts';
import { ChevronDownIcon } from '../Icons';
import { useFillStyles } from './fill-styles';
import { PhraseBlanks } from './PhraseBlanks';
import { PhraseOption } from './PhraseOption';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'flex-start', gap: '6px', width: '100%' },
  words: { flexGrow: 1, minWidth: 0 },
  /** In full below, with the fields in it. */
  cut: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  chevron: {
    height: '18px',
    color: tokens.colorNeutralForeground3,
    '& svg': { width: '12px', height: '18px' },
  },
  turned: { transform: 'rotate(180deg)' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  more: { padding: '4px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** More than these at once would push the note out of sight. */
const SHOWN_FIRST = 5;

interface PhrasePickerProps {
  /** 原因, 措施. */
  readonly part: string;
  /** The indicator whose note it is, for screen readers. */
  readonly name: string;
  readonly offered: readonly OfferedPhrase[];
  readonly chosen: ChosenPhrase | null;
  readonly onChoose: (chosen: ChosenPhrase | null) => void;
}

/** One part of a note: a phrase to choose, best first, its blanks filled in place; or the person's own words. */
export function PhrasePicker({ part, name, offered, chosen, onChoose }: PhrasePickerProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const [own, setOwn] = useState(chosen !== null && !offered.some(({ text }) => text === chosen.template));
  const box = useRef<HTMLDivElement>(null);
  const goTo = useRef<string | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    const to = box.current?.querySelector<HTMLElement>(goTo.current) ?? box.current?.querySelector('button');
    goTo.current = null;
    to?.focus();
  });
  const toggle = () => {
    if (!open) goTo.current = '[data-phrase]';
    setOpen(!open);
    setAll(false);
  };
  const take = (next: ChosenPhrase | null, isOwn: boolean) => {
    // On to what there is to be filled; else back to where the list was opened.
    goTo.current = isOwn ? 'textarea' : '[data-blank]';
    setOwn(isOwn);
    setOpen(false);
    onChoose(next);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    goTo.current = 'button';
    setOpen(false);
  };
  const shown = all ? offered : offered.slice(0, SHOWN_FIRST);
  const summary = own ? '自己写' : (chosen?.template ?? '请选择');
  return (
    <div ref={box} className={styles.box} onKeyDown={keys}>
      <button
        type="button"
        className={mergeClasses(shared.choice, styles.head)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${name}的${part}：${summary}`}
        onClick={toggle}
      >
        <span
          className={mergeClasses(
            styles.words,
            !chosen && !own && shared.quiet,
            chosen !== null && chosen.fills.length > 0 && styles.cut,
          )}
        >
          {summary}
        </span>
        <span className={mergeClasses(styles.chevron, open && styles.turned)}>
          <ChevronDownIcon />
        </span>
      </button>
      {open && (
        <ul id={id} className={styles.list} aria-label={`${part}的常用语`}>
          {shown.map((phrase) => (
            <PhraseOption
              key={phrase.text}
              phrase={phrase}
              chosen={!own && chosen?.template === phrase.text}
              onTake={() => take({ template: phrase.text, fills: Array(phrase.blanks).fill('') }, false)}
            />
          ))}
          <li className={styles.more}>
            {offered.length > shown.length && (
              <button
                type="button"
                className={shared.link}
                onClick={() => {
                  goTo.current = `li:nth-of-type(${shown.length + 1}) [data-phrase]`;
                  setAll(true);
                }}
              >
                其余 {offered.length - shown.length} 条
              </button>
            )}{' '}
            <button
              type="button"
              data-phrase
              className={shared.link}
              onClick={() => take({ template: '', fills: [] }, true)}
            >
              自己写
            </button>{' '}
            {(chosen !== null || own) && (
              <button type="button" className={shared.link} onClick={() => take(null, false)}>
                不选
              </button>
            )}
          </li>
        </ul>
      )}
      {own ? (
        <Textarea
          size="small"
          resize="vertical"
          rows={2}
          aria-label={`${name}的${part}，自己写`}
          value={chosen?.template ?? ''}
          onChange={(_, { value }) => onChoose({ template: value, fills: [] })}
        />
      ) : (
        chosen && <PhraseBlanks chosen={chosen} onFill={(fills) => onChoose({ ...chosen, fills })} />
      )}
    </div>
  );
}
