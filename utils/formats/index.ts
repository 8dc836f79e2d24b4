import { fail, ok, type Result } from '../result';
import { srt } from './srt';
import { transcriptPage } from './transcript-page';
import type { Format, FormatCode, Parsed } from './types';
import { vtt } from './vtt';

/** Every format there is; a new one is a file and a row here. */
export const FORMATS: readonly Format[] = [vtt, srt, transcriptPage];

/** How much of a text is looked at to see that it is none. */
const PROBE = 4096;

/** The format a text is in, by its content first; `name` only decides between equals. Undefined where it is none. */
export function detectFormat(text: string, name = ''): Format | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const worth = (format: Format): number => {
    const sure = format.detect(text);
    return sure > 0 && format.id === extension ? sure + 0.05 : sure;
  };
  return FORMATS.map((format) => ({ format, sure: worth(format) }))
    .filter(({ sure }) => sure > 0)
    .sort((a, b) => b.sure - a.sure)[0]?.format;
}

/** Reads a transcript in any format, whatever its line ends. Refuses by name what holds no words with times. */
export function parseTranscript(name: string, text: string): Result<Parsed & { format: string }, FormatCode> {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (plain.trim() === '') return fail('empty');
  const probe = plain.slice(0, PROBE);
  if (isBinary(probe)) return fail('binary');
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(probe)) return fail('html-page');
  const format = detectFormat(plain, name);
  if (format === undefined) return fail('unknown');
  const parsed = format.parse(plain.replaceAll('\0', '\ufffd'));
  return parsed.ok ? ok({ ...parsed.value, format: format.id }) : parsed;
}

/** Text has next to no control characters; files that are no text are full of them, or of what could not be decoded. */
function isBinary(probe: string): boolean {
  let odd = 0;
  for (let at = 0; at < probe.length; at += 1) {
    const code = probe.charCodeAt(at);
    const isSpace = code >= 9 && code <= 13;
    if ((code < 32 && !isSpace && code !== 27) || code === 0xfffd) odd += 1;
  }
  return odd > probe.length * 0.1;
}
