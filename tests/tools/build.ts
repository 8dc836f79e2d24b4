import type { BrowserName } from '../browsers/find.ts';
import { run } from './run.ts';

const targets: Record<BrowserName, string[]> = {
  chromium: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};

/** Builds the extension for the browsers, one after the other. Answers whether all of them were built. */
export async function build(names: BrowserName[]): Promise<boolean> {
  for (const name of names) {
    const { code } = await run('wxt', targets[name]);
    if (code !== 0) return false;
  }
  return true;
}
