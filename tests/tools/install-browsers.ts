/** Gets the browsers that tests and `npm start` drive, where that is possible without asking anybody: as root on Debian. */
import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser } from '../browsers/find.ts';
import { run } from './run.ts';

const packages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Installs those of `names` that are missing. On any other system, or without rights, it leaves things as they are. */
export async function installBrowsers(names: BrowserName[]): Promise<void> {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const wanted = missing.map((name) => packages[name]);
  console.log(`Installing ${wanted.join(' and ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
    env,
  });
  if (code !== 0) console.error(`apt-get install ${wanted.join(' ')} ended with ${code}.`);
}
