import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSurroundings } from '../session/use-surroundings';
import { CellButton } from './CellButton';

const useStyles = makeStyles({
  section: { margin: '8px 12px', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  title: { margin: '0 0 2px', fontSize: '13px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: {
    margin: '0 0 6px',
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
    '& > li': { padding: '3px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

/** As many as are seen without scrolling far; the rest is one press away. */
const SHOWN = 5;

/** How the workbook differs from the template it was made from; nothing where it names none. */
export function TemplateSection() {
  const styles = useStyles();
  const { comparison } = useSurroundings();
  const [all, setAll] = useState(false);
  if (!comparison) return null;
  const { name, id, version, differences, remark } = comparison;
  const count = differences?.length ?? 0;
  return (
    <section className={styles.section} aria-label="与模板比较">
      <h2 className={styles.title}>与模板比较</h2>
      <p className={styles.text}>
        {id !== '' && `本工作簿按模板“${name ?? id}”（${version}）制作。`}
        {differences &&
          (count === 0 ? '与模板一致：栏目、分值和公式没有改动。' : `与模板有 ${count} 处不同：`)}
        {remark}
      </p>
      {count > 0 && (
        <ul className={styles.list}>
          {differences!.slice(0, all ? undefined : SHOWN).map(({ text, cells }, index) => (
            <li key={index}>
              {cells.map((cell, at) => (
                <span key={at}>
                  <CellButton cell={cell} here={null} />{' '}
                </span>
              ))}
              {text}
            </li>
          ))}
        </ul>
      )}
      {count > SHOWN && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `显示全部 ${count} 处`}
        </Button>
      )}
    </section>
  );
}
