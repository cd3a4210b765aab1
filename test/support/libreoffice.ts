import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another program's word on what is saved here. Optional: everything stands without LibreOffice. */
export function libreOffice(): string | null {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return 'soffice';
  } catch {
    return null;
  }
}

/**
 * Has LibreOffice open every file, in batches of one run each; the names of those it could not open. What it makes of
 * them (`format`) can be looked at by `look` while it is there.
 */
export function openedByLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
  format = 'csv',
  look: (name: string, converted: Buffer) => void = () => {},
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'selfeval-lo-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, 'out');
  const convert = (names: readonly string[]): void => {
    const args = [profile, '--headless', '--convert-to', format, '--outdir', out, ...names];
    try {
      // `soffice` is a script around the program: only its whole group ends for certain.
      const seconds = String(30 + names.length * 2);
      execFileSync('timeout', ['--kill-after=2', seconds, 'soffice', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    } catch {
      // One file can bring a whole batch down: what is missing afterwards is tried alone.
    }
  };
  const result = (name: string): string => join(out, `${name.replace(/\.[^.]*$/, '')}.${format}`);
  try {
    const names = [...files.keys()];
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    for (let at = 0; at < names.length; at += 20) convert(names.slice(at, at + 20));
    for (const name of names.filter((one) => !existsSync(result(one)))) convert([name]);
    for (const name of names) if (existsSync(result(name))) look(name, readFileSync(result(name)));
    return names.filter((name) => !existsSync(result(name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
