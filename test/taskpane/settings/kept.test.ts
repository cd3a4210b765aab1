/** @jest-environment jsdom */
import { keepChoice, keptChoice } from '../../../src/taskpane/settings/kept';

const page = globalThis as { Office?: unknown };
afterEach(() => {
  delete page.Office;
  window.localStorage.clear();
  jest.restoreAllMocks();
});

test('a choice lasts, and there is none at first', () => {
  expect(keptChoice('a')).toBeNull();
  keepChoice('a', 'off');
  expect(keptChoice('a')).toBe('off');
});

test('where Office divides the storage it stays in its own part', () => {
  keepChoice('a', 'shared');
  page.Office = { context: { partitionKey: 'bureau' } };
  expect(keptChoice('a')).toBeNull();
  keepChoice('a', 'own');
  expect(window.localStorage.getItem('bureau:a')).toBe('own');
  delete page.Office;
  expect(keptChoice('a')).toBe('shared');
});

test('a storage that throws keeps nothing and breaks nothing', () => {
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => keepChoice('a', 'on')).not.toThrow();
  expect(keptChoice('a')).toBeNull();
});
