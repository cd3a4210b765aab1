import { readSetting, writeSetting } from '../../../src/hosts/office/memo';
import { HostError } from '../../../src/hosts/port';

const refused = () => {
  throw new Error('no settings');
};

/** What an Excel offers that keeps nothing: Microsoft's client is not needed to see what we make of it. */
test.each<[string, unknown]>([
  ['no document', {}],
  ['no settings', { document: {} }],
  ['settings that fail', { document: { settings: { get: refused, set: refused, remove: refused } } }],
])('%s: no memo, and keeping one is refused in words', async (_what, context) => {
  Object.assign(globalThis, { Office: { context } });
  expect(readSetting()).toBeNull();
  const failure: unknown = await writeSetting('一').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(HostError);
  expect((failure as HostError).message).toContain('没有把本窗格的记录存入工作簿');
});
