import { Button, Checkbox, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { EMPTY_LETTER, keepLetter, LETTER_FIELDS, type LetterForm } from '../exports/letter-form';
import { useDeskStyles } from './styles';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: '6px 12px',
    maxWidth: '700px',
  },
});

interface LetterFieldsProps {
  readonly letter: LetterForm;
  readonly onChange: (letter: LetterForm) => void;
}

/** What stands in every letter; remembered on this machine. */
export function LetterFields({ letter, onChange }: LetterFieldsProps) {
  const own = useStyles();
  const styles = useDeskStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>退回修改意见书</h2>
      <p className={mergeClasses(styles.text, styles.quiet)}>没有填写的，在意见书里留空待填。</p>
      <div className={own.fields}>
        {LETTER_FIELDS.map(({ field, name, example }) => (
          <Field key={field} label={name} size="small">
            <Input
              size="small"
              value={letter[field]}
              placeholder={example}
              onChange={(_, { value }) => onChange({ ...letter, [field]: value })}
              onBlur={() => keepLetter(letter)}
            />
          </Field>
        ))}
      </div>
      <div className={styles.row}>
        <Checkbox
          checked={letter.withoutAdvice}
          label="不写“提示”一级的问题"
          onChange={(_, { checked }) => {
            const next = { ...letter, withoutAdvice: checked === true };
            onChange(next);
            keepLetter(next);
          }}
        />
        <Button
          size="small"
          className={styles.button}
          onClick={() => {
            onChange(EMPTY_LETTER);
            keepLetter(EMPTY_LETTER);
          }}
        >
          清空
        </Button>
      </div>
    </section>
  );
}
