import { makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CellContent } from '../../core/plan/edit';
import { editableText } from '../workbook/typed-content';

const useStyles = makeStyles({
  input: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minWidth: '96px',
    minHeight: '24px',
    height: '100%',
    padding: '1px 3px',
    border: '2px solid #107c41',
    font: 'inherit',
    color: '#000000',
    backgroundColor: '#ffffff',
    resize: 'none',
    outlineStyle: 'none',
    position: 'relative',
    zIndex: 1,
  },
});

/** Where to go on after editing; 'elsewhere' when the person already is somewhere else. */
export type Ending = { readonly rows: number; readonly cols: number } | 'stay' | 'elsewhere';

interface CellEditorProps {
  readonly content: CellContent;
  readonly numberFormat: string;
  /** What was typed to open the editor and replaces the content; null: edit the content. */
  readonly typed: string | null;
  readonly label: string;
  /** The text to write, or null to leave the cell as it is; and how it ended. */
  readonly onDone: (text: string | null, ending: Ending) => void;
}

/** Types into one cell. Enter and Tab take it, Escape leaves the cell as it was, Alt+Enter breaks the line. */
export function CellEditor({ content, numberFormat, typed, label, onDone }: CellEditorProps) {
  const styles = useStyles();
  const input = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);
  const start = typed ?? editableText(content, numberFormat);
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const finish = (take: boolean, ending: Ending) => {
    // Leaving the field by key also blurs it; it is finished once.
    if (over.current) return;
    over.current = true;
    const text = input.current?.value ?? '';
    const unchanged = typed === null && text === start;
    onDone(take && !unchanged ? text : null, ending);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      event.currentTarget.setRangeText(
        '\n',
        event.currentTarget.selectionStart,
        event.currentTarget.selectionEnd,
        'end',
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      finish(true, { rows: event.shiftKey ? -1 : 1, cols: 0 });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish(true, { rows: 0, cols: event.shiftKey ? -1 : 1 });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      finish(false, 'stay');
    }
  };
  return (
    <textarea
      ref={input}
      className={styles.input}
      aria-label={label}
      defaultValue={start}
      rows={1}
      onKeyDown={keys}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={() => finish(true, 'elsewhere')}
    />
  );
}
