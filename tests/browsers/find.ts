import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

export type BrowserName = 'chromium' | 'firefox';

const programs: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const macApplications: Record<BrowserName, string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const windowsPrograms: Record<BrowserName, string[]> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** Environment variable that names the program to use. */
export const browserVariable = (name: BrowserName): string => `CUELINE_${name.toUpperCase()}`;

function candidates(name: BrowserName): string[] {
  if (platform === 'darwin') {
    return macApplications[name].map((app) =>
      join('/Applications', `${app}.app`, 'Contents/MacOS', app.startsWith('Firefox') ? 'firefox' : app),
    );
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return roots.flatMap((root) => windowsPrograms[name].map((program) => join(root, program)));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env.PATH ?? '').split(delimiter)];
  return programs[name].flatMap((program) => folders.map((folder) => join(folder, program)));
}

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of an installed browser of this family, undefined where there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  return env[browserVariable(name)] ?? candidates(name).find(runs);
}

/** As `findBrowser`, but throws a sentence that says how to get one. */
export function needBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path !== undefined) return path;
  const [some, debian] =
    name === 'firefox' ? ['Firefox', 'firefox-esr'] : ['Chrome, Chromium or Edge', 'chromium'];
  throw new Error(
    `No ${some} found. Install it (on Debian: apt-get install ${debian}), ` +
      `or name its program in ${browserVariable(name)}.`,
  );
}
