import { Button, Spinner } from '@fluentui/react-components';
import { Component, type ReactNode, Suspense } from 'react';
import { EmptyState } from './EmptyState';

interface LoadedLaterProps {
  readonly children: ReactNode;
  /** Shown when the part could not be fetched: the rest of the pane goes on. */
  readonly onBack: () => void;
}

/** A part of the pane that is fetched when it is asked for. Without a connection it says so instead of taking the pane down. */
export class LoadedLater extends Component<LoadedLaterProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (this.state.failed) return <NotFetched onBack={this.props.onBack} />;
    return <Suspense fallback={<Spinner size="small" label="正在打开…" />}>{this.props.children}</Suspense>;
  }
}

function NotFetched({ onBack }: { readonly onBack: () => void }) {
  return (
    <EmptyState
      title="这一页没有取到"
      lines={['可能暂时连不上存放本程序的服务器。检查、填写和标记不受影响；重新打开窗格后再试。']}
    >
      <Button size="small" onClick={onBack}>
        返回
      </Button>
    </EmptyState>
  );
}
