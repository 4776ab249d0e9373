import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let found: boolean | undefined;

/** Whether LibreOffice is there; said aloud when it is not, for tests that then skip. */
export function hasOffice(): boolean {
  found ??= spawnSync('soffice', ['--version']).status === 0;
  if (!found) console.warn('skipped: LibreOffice (soffice) is absent');
  return found;
}

/** `file` as LibreOffice opens and saves it: the path of the new file in `folder`. `filter` is what its converter calls the format. */
export function officeConverted(file: string, filter: string, folder: string): string {
  const [extension = ''] = filter.split(':');
  const home = mkdtempSync(path.join(tmpdir(), 'nonjo-office-'));
  // 44,34,76: commas, double quotes, UTF-8; every other table is read by its own format
  const reading = file.endsWith('.csv') ? ['--infilter=CSV:44,34,76'] : [];
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${home}`,
      '--headless',
      ...reading,
      '--convert-to',
      filter,
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  rmSync(home, { recursive: true, force: true });
  if (status !== 0) throw new Error(`soffice --convert-to ${filter} ${file}: ${stderr}`);
  return path.join(folder, `${path.basename(file, path.extname(file))}.${extension}`);
}
