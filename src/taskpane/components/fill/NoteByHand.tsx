import { makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useSession } from '../../session/use-session';
import { useFillStyles } from './fill-styles';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '4px', justifyItems: 'start' },
  text: { width: '100%' },
});

interface NoteByHandProps {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly append: boolean;
}

/** The note in the person's own words; the composed one is a click away. */
export function NoteByHand({ id, name, words, append }: NoteByHandProps) {
  const styles = useStyles();
  const shared = useFillStyles();
  const session = useSession();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <div className={styles.box}>
      <Textarea
        ref={text}
        className={styles.text}
        size="small"
        resize="vertical"
        rows={5}
        aria-label={append ? `${name}的偏差说明，补在后面的内容` : `${name}的偏差说明`}
        value={words}
        onChange={(_, { value }) => session.dispatch({ type: 'reworded', id, text: value })}
      />
      <button
        type="button"
        className={shared.link}
        onClick={() => session.dispatch({ type: 'reworded', id, text: null })}
      >
        放弃改写，按所选重新组成
      </button>
    </div>
  );
}
