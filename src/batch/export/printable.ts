/**
 * Text as it can stand in a file: signs no XML may hold are shown by their picture (␇ for a bell, � for half a
 * character), line ends are one kind. Nothing is dropped in silence.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are just what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) =>
        String.fromCharCode(0x2400 + sign.charCodeAt(0)),
      )
      .replace(/\u007f/g, '␡')
      .replace(/[\ufffe\uffff]/g, '\ufffd')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}
