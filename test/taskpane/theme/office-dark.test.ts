import { officeDark } from '../../../src/taskpane/theme/office-dark';

const page = globalThis as { Office?: unknown };
afterEach(() => delete page.Office);

test.each([
  ['彩色', { bodyBackgroundColor: '#f3f2f1' }, false],
  ['白色', { bodyBackgroundColor: '#FFFFFF' }, false],
  ['深灰色', { bodyBackgroundColor: '#444444' }, true],
  ['黑色', { bodyBackgroundColor: '#1f1f1f' }, true],
  ['one that says so itself', { bodyBackgroundColor: '#ffffff', isDarkTheme: true }, true],
  ['no colour', { bodyBackgroundColor: 'transparent' }, null],
  ['no theme', undefined, null],
])('%s', (_name, officeTheme, dark) => {
  page.Office = { context: { officeTheme } };
  expect(officeDark()).toBe(dark);
});

test('without Office, or with one that does not answer, nothing is known', () => {
  expect(officeDark()).toBeNull();
  page.Office = {
    context: {
      get officeTheme(): never {
        throw new Error('not available');
      },
    },
  };
  expect(officeDark()).toBeNull();
});
