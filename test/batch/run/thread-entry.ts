import { serveThread } from '../../../src/batch/run/thread-port';

/** What a file of the test does to the thread that reads it. */
export interface TestFile {
  readonly name: string;
  readonly does: 'answer' | 'hang' | 'eat memory' | 'throw' | 'exit';
}

serveThread<TestFile, null, string>(() => ({ name, does }) => {
  switch (does) {
    case 'answer':
      return `done ${name}`;
    case 'hang':
      for (;;);
    case 'eat memory': {
      const kept: string[][] = [];
      for (;;) kept.push(Array.from({ length: 10_000 }, (_, n) => `${n} ${kept.length}`));
    }
    case 'throw':
      throw new Error('a fault of ours');
    case 'exit':
      return process.exit(3);
  }
});
