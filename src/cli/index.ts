import './heap';
import { isThread } from '../batch/run/thread-port';
import { inflateWithZlib } from '../hosts/node/zlib-inflate';
import { readArguments, USAGE, UsageError } from './arguments';
import { check, type ExitStatus } from './check';
import { type Console, systemConsole } from './console';
import { fill } from './fill';
import { listProfiles, listRules } from './lists';
import { ProfileError } from './profile';
import { review } from './review/review';
import { serveFiles } from './run-files';
import { template } from './template';

declare const __VERSION__: string;

// For this thread and, as they begin here too, for those that share its work.
inflateWithZlib();

async function run(words: readonly string[], console: Console): Promise<ExitStatus> {
  const command = readArguments(words);
  switch (command.name) {
    case 'check':
      return check(command, console);
    case 'review':
      return review(command, console);
    case 'fill':
      return fill(command, console);
    case 'template':
      return template(command, console);
    case 'profiles':
      return listProfiles(console);
    case 'rules':
      return listRules(command, console);
    case 'version':
      console.print(__VERSION__);
      return 0;
    case 'help':
      console.print(USAGE);
      return words.length === 0 ? 2 : 0;
  }
}

async function main(words: readonly string[]): Promise<ExitStatus> {
  const console = systemConsole();
  try {
    return await run(words, console);
  } catch (error) {
    const foreseen = error instanceof UsageError || error instanceof ProfileError;
    console.error(foreseen ? error.message : `出现未预料的情况：${String(error)}`);
    return 2;
  }
}

// A reader that closes early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
if (isThread()) serveFiles();
else {
  void main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
  });
}
