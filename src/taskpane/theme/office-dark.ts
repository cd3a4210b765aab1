/** Black below this: the themes 黑色 and 深灰色 of Excel are, 彩色 and 白色 are not. */
const MIDDLE = 0.5;

/**
 * Whether Excel itself is dark now; null outside Excel, or where it does not say. Excel tells nobody when its theme
 * changes (only Outlook does): it has to be asked again.
 */
export function officeDark(): boolean | null {
  try {
    const { officeTheme } = Office.context;
    if (!officeTheme) return null;
    const { isDarkTheme } = officeTheme as { readonly isDarkTheme?: unknown };
    if (typeof isDarkTheme === 'boolean') return isDarkTheme;
    const light = lightness(officeTheme.bodyBackgroundColor);
    return light === null ? null : light < MIDDLE;
  } catch {
    // No Office on the page, or one that does not answer.
    return null;
  }
}

/** From 0, black, to 1, white, of "#rrggbb" as the eye weighs it; null where it is no such colour. */
function lightness(colour: string): number | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
