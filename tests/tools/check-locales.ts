/**
 * Part of `npm run lint`: every language has English's keys and placeholders, every key the code names exists, and none
 * is left that nothing names.
 */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Messages, problemsOfLocales, usedKeys } from './locales.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const localesFolder = join(root, 'public/_locales');

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['entrypoints', 'components', 'utils']) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.(tsx?|html)$/.test(entry.name)) found.push(join(entry.parentPath, entry.name));
    }
  }
  return [...found, join(root, 'wxt.config.ts')];
}

const locales = new Map<string, Messages>();
for (const language of await readdir(localesFolder)) {
  locales.set(language, JSON.parse(await readFile(join(localesFolder, language, 'messages.json'), 'utf8')));
}
const code = await Promise.all((await sources()).map((file) => readFile(file, 'utf8')));
const problems = problemsOfLocales(locales, usedKeys(code, Object.keys(locales.get('en') ?? {})));
for (const problem of problems) console.error(problem);
console.log(
  `${locales.size} languages, ${Object.keys(locales.get('en') ?? {}).length} keys, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
