/** Entry of the review worker in a browser. It speaks to its page only and fetches nothing. */
import type { Reviewed } from '../../core/review/reviewed';
import { type BrowserWorkOptions, browserWork, type PickedFile } from './browser-work';
import type { FromWorker, ToWorker } from './protocol';
import { serve } from './serve';

type Heard = ToWorker<PickedFile, BrowserWorkOptions>;

serve<PickedFile, BrowserWorkOptions, Reviewed>(
  {
    send: (message: FromWorker<Reviewed>) => self.postMessage(message),
    receive: (heard) => {
      self.addEventListener('message', ({ data }: MessageEvent<Heard>) => heard(data));
    },
  },
  browserWork,
);
