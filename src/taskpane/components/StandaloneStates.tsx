import { Link } from '@fluentui/react-components';
import type { HostError } from '../../hosts/port';
import { EmptyState } from './EmptyState';

/** The pane was opened as a page of its own, with no Excel around it. */
export function OutsideExcel() {
  return (
    <EmptyState
      title="这里没有打开的工作簿"
      lines={[
        '任务窗格要在 Excel 中打开：“开始”选项卡，“自评助手”。没有 Excel 时，可以在浏览器中使用同样的功能。',
      ]}
    >
      <Link href="workbench.html">打开自评助手工作台</Link>
    </EmptyState>
  );
}

/** Excel is there and cannot be worked with: too old, or it would not answer. */
export function NoConnection({ error }: { readonly error: HostError }) {
  return (
    <EmptyState
      title={error.code === 'host-too-old' ? '此版本 Excel 无法运行自评助手' : '没有连上工作簿'}
      lines={[error.message, ...(error.detail === '' ? [] : [`详细信息：${error.detail}`])]}
    >
      <Link href="workbench.html" target="_blank" rel="noreferrer">
        在浏览器中打开自评助手工作台
      </Link>
    </EmptyState>
  );
}
