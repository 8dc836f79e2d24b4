import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Internet } from '../internet.ts';

/** Folder of the demo's pages and media. */
export const demoFolder = fileURLToPath(new URL('../../demo/', import.meta.url));

/** Serves the demo under `base` (ending in `/`) and answers the address of its page. */
export function serveDemo(net: Internet, base = 'https://demo.example.org/'): string {
  net.serveFolder(base, demoFolder);
  return `${base}index.html`;
}

/** A line of the demo as its file has it; seconds. */
export interface DemoCue {
  start: number;
  end: number;
  text: string;
}

/** The demo's lines, read by a pattern of its own, so that a parser is not held against itself. */
export async function demoCues(file = 'talk.en.vtt'): Promise<DemoCue[]> {
  const text = await readFile(join(demoFolder, file), 'utf8');
  const seconds = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return Array.from(
    text.matchAll(/^([\d:.]+) --> ([\d:.]+)\n(.+)$/gm),
    ([, start = '', end = '', words = '']) => ({
      start: seconds(start),
      end: seconds(end),
      text: words,
    }),
  );
}
