import { mergeClasses } from '@fluentui/react-components';
import type { Corrections } from '../../../core/recognise/corrections';
import { locate, type RecognisedForm } from '../../../core/recognise/form';
import { layoutFamilies } from '../../../core/recognise/layouts';
import { KIND_WORDS } from '../../../core/report/words';
import type { FormResult } from '../../../core/rules/result';
import { show } from '../../../core/values/decimal';
import { CellButton } from '../../components/CellButton';
import { usePageStyles } from '../page-styles';
import { ColumnList } from './ColumnList';
import { LayoutExport } from './LayoutExport';
import { RowList } from './RowList';

interface FormSeenProps {
  readonly one: FormResult;
  readonly corrections: Corrections;
}

/** One form as it was read: head, sections, columns, rows, and what stayed unread. */
export function FormSeen({ one: { form, profile }, corrections }: FormSeenProps) {
  const styles = usePageStyles();
  return (
    <section className={styles.section} aria-label={form.sheet}>
      <h2 className={styles.title}>
        {form.sheet} · {KIND_WORDS[form.kind]}
      </h2>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        版式 {layoutName(form.layout)}，识别 {Math.round(form.confidence * 100)} %；口径 {profile.name}{' '}
        {profile.version}。{rowsText(form.firstRow, form.lastRow)}，{countsText(form)}。
      </p>
      <ul className={styles.list}>
        <Seen form={form} name="标题" text={form.title?.text} cell={form.title?.cell} />
        <Seen form={form} name="单位" text={form.unit?.value} cell={form.unit?.cell} />
        <Seen
          form={form}
          name="年度"
          text={form.year ? String(form.year.value) : undefined}
          cell={form.year?.cell}
        />
        {form.subject && <Seen form={form} name="项目" text={form.subject.text} cell={form.subject.cell} />}
      </ul>
      <ColumnList form={form} />
      <RowList form={form} />
      {form.sections.length > 0 && (
        <>
          <h3 className={styles.title}>指标分区（{form.sections.length}）</h3>
          <ul className={styles.list}>
            {form.sections.map((section, index) => (
              <Seen
                key={index}
                form={form}
                name={section.level === 1 ? '一级指标' : '二级指标'}
                text={`${section.name}${section.weight ? `，${show(section.weight.value)} 分` : ''}，${rowsText(section.firstRow, section.lastRow)}`}
                cell={section.label.cell}
              />
            ))}
          </ul>
        </>
      )}
      {form.unread.length > 0 && (
        <>
          <h3 className={styles.title}>没有读懂的单元格（{form.unread.length}）</h3>
          <ul className={styles.list}>
            {form.unread.map((unread, index) => (
              <li key={index}>
                <CellButton cell={locate(form, unread.cell)} here={form.sheetId} /> {unread.what}：
                {unread.why}
              </li>
            ))}
          </ul>
        </>
      )}
      {form.remarks.map((remark, index) => (
        <p key={index} className={mergeClasses(styles.text, styles.quiet)}>
          {remark}
        </p>
      ))}
      <LayoutExport form={form} corrections={corrections} />
    </section>
  );
}

const layoutNames: ReadonlyMap<string, string> = new Map(layoutFamilies.map(({ id, name }) => [id, name]));

function layoutName(id: string): string {
  return layoutNames.get(id) ?? '未列入已知版式，按表头识别';
}

function rowsText(first: number, last: number): string {
  return first === last ? `第 ${first} 行` : `第 ${first} 至 ${last} 行`;
}

function countsText(form: RecognisedForm): string {
  const counts = [
    form.indicators.length > 0 ? `${form.indicators.length} 行指标` : null,
    form.funds && form.funds.lines.length > 0 ? `${form.funds.lines.length} 行资金` : null,
    form.base && form.base.lines.length > 0 ? `${form.base.lines.length} 行基础数据` : null,
  ].filter((text) => text !== null);
  return counts.length > 0 ? counts.join('、') : '没有读到指标行';
}

interface SeenProps {
  readonly form: RecognisedForm;
  readonly name: string;
  readonly text: string | undefined;
  readonly cell: { readonly row: number; readonly col: number } | undefined;
}

function Seen({ form, name, text, cell }: SeenProps) {
  const styles = usePageStyles();
  return (
    <li>
      <span className={styles.name}>{name}</span> {text === undefined || text === '' ? '没有找到' : text}{' '}
      {cell && <CellButton cell={locate(form, cell)} here={form.sheetId} />}
    </li>
  );
}
