import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDesk } from '../use-desk';
import { PickButtons } from './FilePickers';
import { ProfileChoice } from './ProfileChoice';
import { useDeskStyles } from './styles';

const useStyles = makeStyles({
  box: { maxWidth: '620px', margin: '24px auto 0' },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { margin: '14px 0' },
  steps: { margin: '0 0 14px', padding: '0 0 0 20px', fontSize: '13px', lineHeight: '22px' },
});

/** Before anything is chosen: what this does, what it does not do, and how to begin. */
export function StartView() {
  const own = useStyles();
  const styles = useDeskStyles();
  const { desk } = useDesk();
  return (
    <div className={own.box}>
      <h2 className={own.title}>审核收到的自评表</h2>
      <p className={styles.text}>
        选择收到的工作簿或整个文件夹，也可以直接拖到这里。可以读取 .xlsx、.xlsm、.xls 和 .et
        文件，损坏、加密的文件会逐个列出原因，不影响其余文件。
      </p>
      <div className={mergeClasses(styles.row, own.buttons)}>
        <PickButtons files="选择文件" folder="选择文件夹" primary onPicked={(picked) => desk.add(picked)} />
      </div>
      <p className={mergeClasses(styles.text, styles.quiet)}>
        文件只在本机读取和检查，不上传，断网也能使用；收到的文件不会被改动。
      </p>
      <ol className={mergeClasses(own.steps, styles.quiet)}>
        <li>检查：逐份列出得分、等级、错误、警告和没有检查的项目，问题多的排在前面。</li>
        <li>复核：逐个指标填写复核完成值、复核得分和备注，逐个问题认定是否成立。</li>
        <li>退回：导出问题清单、标注件、退回修改意见书和整改台账。</li>
        <li>重报：与第一轮对比，列出已整改、未整改、新增和没有要求修改而改动的内容。</li>
      </ol>
      <ProfileChoice />
    </div>
  );
}
