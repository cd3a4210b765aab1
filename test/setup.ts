import type * as TestingLibrary from '@testing-library/dom';
import { TextDecoder, TextEncoder } from 'node:util';

// jsdom lacks ResizeObserver, which Fluent UI measures with.
if (typeof window !== 'undefined' && !('ResizeObserver' in window)) {
  Object.assign(window, {
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
}

// jsdom lacks the text codecs every browser has; the file adapter reads and writes XML with them.
if (typeof window !== 'undefined' && !('TextDecoder' in window)) {
  Object.assign(window, { TextDecoder, TextEncoder });
}

// The first pane of a test file fetches the engine: on a busy machine compiling it takes longer than the default second.
if (typeof window !== 'undefined') {
  const { configure } = jest.requireActual<typeof TestingLibrary>('@testing-library/dom');
  configure({ asyncUtilTimeout: 10_000 });
}
