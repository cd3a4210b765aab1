import { Link, mergeClasses } from '@fluentui/react-components';
import { useSite } from '../session/use-surroundings';
import { usePageStyles } from './page-styles';
import { SubPage } from './SubPage';

declare const __VERSION__: string;

export function AboutPage({ onBack }: { readonly onBack: () => void }) {
  const styles = usePageStyles();
  const { catalog } = useSite();
  const publisher = catalog?.catalog.publisher;
  return (
    <SubPage title="关于" onBack={onBack}>
      <h2 className={styles.title}>自评助手 {typeof __VERSION__ === 'string' ? __VERSION__ : ''}</h2>
      <p className={styles.text}>
        识别、检查、填写和标记部门整体支出绩效自评表。表格内容只在本机处理，不上传，不统计使用情况。
      </p>
      {publisher?.support && (
        <p className={styles.text}>
          本站点由{publisher.name}发布。需要帮助时请联系：
          <Link href={publisher.support} target="_blank" rel="noreferrer" inline>
            {publisher.support.replace(/^mailto:/, '')}
          </Link>
          。
        </p>
      )}
      <p className={styles.text}>
        检查结果供填报和审核参考，评分与说明由填报单位负责；依据以财政部门印发的原文为准。
      </p>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        本产品代码以 MIT 许可证发布（
        <Link href="LICENSE.txt" target="_blank" rel="noreferrer" inline>
          许可证全文
        </Link>
        ）。
      </p>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        office.js 由 Microsoft 提供，未作改动，随附其许可条款（
        <Link href="office-js-LICENSE.md" target="_blank" rel="noreferrer" inline>
          条款原文
        </Link>
        ）。Microsoft、Excel 是微软公司的商标，本产品与微软公司无隶属关系。
      </p>
    </SubPage>
  );
}
