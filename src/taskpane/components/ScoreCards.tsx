import { makeStyles, tokens } from '@fluentui/react-components';
import { show } from '../../core/values/decimal';
import type { FormResult } from '../../core/rules/result';
import { KIND_WORDS } from '../../core/report/words';
import { type ScoreBar, type ScoreCard, scoreCardOf } from '../model/score-card';

const useStyles = makeStyles({
  card: {
    padding: '6px 12px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '8px', margin: '0 0 4px' },
  score: { fontSize: '18px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  weight: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  grade: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  name: {
    width: '76px',
    maxWidth: '76px',
    paddingRight: '8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  numbers: { width: '56px', paddingLeft: '8px', textAlign: 'right', whiteSpace: 'nowrap' },
  track: {
    height: '8px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralBackground1Selected,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', height: '6px' },
  },
  fill: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Score against weight of every form in view that has points. */
export function ScoreCards({ forms }: { readonly forms: readonly FormResult[] }) {
  const cards = forms.flatMap((one) => {
    const card = scoreCardOf(one);
    return card ? [{ id: one.form.id, title: KIND_WORDS[one.form.kind], card }] : [];
  });
  return (
    <>
      {cards.map(({ id, title, card }) => (
        <Card key={id} title={cards.length > 1 ? title : null} card={card} />
      ))}
    </>
  );
}

function Card({ title, card }: { readonly title: string | null; readonly card: ScoreCard }) {
  const styles = useStyles();
  const asides = [
    card.printed === null ? null : `表中总分 ${card.printed}`,
    card.printedGrade === null ? null : `表中等级 ${card.printedGrade}`,
    card.missing === 0 ? null : `${card.missing} 个得分未填`,
  ].filter((text) => text !== null);
  return (
    <section className={styles.card} aria-label={title ? `得分：${title}` : '得分'}>
      <div className={styles.line}>
        {title && <h2 className={styles.title}>{title}</h2>}
        <span>
          <span className={styles.score}>{show(card.score)}</span>
          <span className={styles.weight}> / {show(card.weight)} 分</span>
        </span>
        {card.grade && <span className={styles.grade}>{card.grade}</span>}
        {asides.length > 0 && <span className={styles.aside}>{asides.join('，')}</span>}
      </div>
      <table className={styles.table}>
        <caption className={styles.hidden}>各部分得分与分值</caption>
        <tbody>
          {card.bars.map((bar, index) => (
            <Bar key={index} bar={bar} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ bar }: { readonly bar: ScoreBar }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.name} title={bar.name}>
        {bar.name}
      </th>
      <td aria-hidden="true">
        <div className={styles.track}>
          <span className={styles.fill} style={{ width: `${bar.share * 100}%` }} />
        </div>
      </td>
      <td className={styles.numbers}>
        {bar.score === null ? '未填' : show(bar.score)} / {bar.weight === null ? '未写' : show(bar.weight)}
      </td>
    </tr>
  );
}
