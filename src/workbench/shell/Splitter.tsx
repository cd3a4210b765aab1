import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    width: '7px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outlineStyle: 'none', backgroundColor: tokens.colorBrandStroke1 },
  },
});

export const PANE_LEAST = 320;
export const PANE_MOST = 640;

interface SplitterProps {
  /** Width of the pane at its right, CSS pixels. */
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** Between sheet and pane: drag it, or move it by the arrow keys. */
export function Splitter({ width, onResize }: SplitterProps) {
  const styles = useStyles();
  const resize = (next: number) => onResize(Math.min(PANE_MOST, Math.max(PANE_LEAST, Math.round(next))));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.closest('aside')!.getBoundingClientRect().right;
    resize(right - event.clientX);
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (!step) return;
    event.preventDefault();
    resize(width + step);
  };
  return (
    <div
      className={styles.bar}
      role="separator"
      aria-orientation="vertical"
      aria-label="调整窗格宽度"
      aria-valuenow={width}
      aria-valuemin={PANE_LEAST}
      aria-valuemax={PANE_MOST}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={keys}
    />
  );
}
