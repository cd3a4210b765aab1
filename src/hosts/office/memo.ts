import { HostError } from '../port';

/** Under this name our text lies among the settings of the document. */
const KEY = 'selfeval.memo';

/**
 * The text kept with the document, or null. The client loaded the settings when it started: no round trip. Settings that
 * are absent or fail are as none.
 */
export function readSetting(): string | null {
  try {
    const kept: unknown = Office.context.document.settings.get(KEY);
    return typeof kept === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** Keep a text, or with null nothing. Throws HostError where Excel does not keep it; then the earlier one still stands. */
export async function writeSetting(text: string | null): Promise<void> {
  const earlier = readSetting();
  try {
    put(text);
    await save();
  } catch (failure) {
    restore(earlier);
    const detail = failure instanceof Error ? failure.message : String(failure);
    throw new HostError(
      'refused',
      'Excel 没有把本窗格的记录存入工作簿，工作簿没有改动。请确认工作簿不是只读的，然后再试。',
      detail,
    );
  }
}

function put(text: string | null): void {
  const { settings } = Office.context.document;
  if (text === null) settings.remove(KEY);
  else settings.set(KEY, text);
}

function restore(earlier: string | null): void {
  try {
    put(earlier);
  } catch {
    // Where settings do not work at all there is nothing to restore; the failure itself is reported.
  }
}

function save(): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.document.settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(`${error.name}: ${error.message}`));
    });
  });
}
