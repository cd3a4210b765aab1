/** Line icons drawn for the pane on a 16-pixel grid; all decorative, the text beside them is the name. */
function icon(path: string) {
  return function Icon() {
    return (
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    );
  };
}

export function MoreIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <circle cx="3.2" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="12.8" cy="8" r="1.3" />
    </svg>
  );
}

export const CheckIcon = icon('M2.5 8.5 6 12l7.5-8');
export const MarkIcon = icon('M9.5 2.5 13.5 6.5 7.5 12.5H4v-3.5zM2.5 14h11');
export const EraseIcon = icon('M9.8 2.6 13.4 6.2 7 12.6H4.6L2.6 10.6zM6.2 6.2l3.6 3.6M2.5 14.2h11');
export const ScoreIcon = icon('M2.5 2.5h11v11h-11zM2.5 6.2h11M6.2 2.5v11M8.8 10.8h2.4');
export const NoteIcon = icon('M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3');
export const UndoIcon = icon('M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6.5');
export const ChevronRightIcon = icon('M6 3.5 10.5 8 6 12.5');
export const ChevronDownIcon = icon('M3.5 6 8 10.5 12.5 6');
export const BackIcon = icon('M13 8H3M7 3.5 2.5 8 7 12.5');
export const CloseIcon = icon('M3.5 3.5l9 9M12.5 3.5l-9 9');
export const OpenIcon = icon('M1.8 13V3.2h4.4l1.5 1.8h6.1V7M1.8 13l2.3-6h11l-2.3 6z');
export const SaveIcon = icon('M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M2.5 13.5h11');
