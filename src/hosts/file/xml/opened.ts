/**
 * An empty element that had to be opened for something of ours is closed with a blank in its end tag (`</a >`, plain XML
 * to every reader). So it can be closed again exactly as it was once what we put in is taken out.
 */
export function openedUp(
  xml: string,
  tag: { readonly start: number; readonly end: number },
  inner: string,
): { readonly from: number; readonly to: number; readonly text: string } {
  const name = /^<([^\s/>]+)/.exec(xml.slice(tag.start, tag.end))![1]!;
  return { from: tag.end - 2, to: tag.end, text: `>${inner}</${name} >` };
}

/** Closes every element again that was opened in this way and is empty now. */
export function closedAgain(xml: string): string {
  return xml.includes(' >') ? xml.replace(/<([^\s<>/]+)([^<>]*)><\/\1 >/g, '<$1$2/>') : xml;
}
