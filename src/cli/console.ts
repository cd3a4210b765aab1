/** Where the command line speaks to: results on standard output, the rest on standard error. */
export interface Console {
  print(text: string): void;
  error(text: string): void;
  /** One line that replaces itself, only when a person is watching; null takes it away. */
  progress(text: string | null): void;
}

const CLEAR_LINE = '\r\x1b[K';

export function systemConsole(): Console {
  const watched = process.stderr.isTTY;
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (watched) process.stderr.write(text === null ? CLEAR_LINE : `${CLEAR_LINE}${text}`);
    },
  };
}
