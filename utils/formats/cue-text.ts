import type { Word } from '../transcript/types';
import { decodeEntities } from './entities';
import { clockSeconds } from './timestamp';

/** What a cue says. `words[].at` are UTF-16 offsets into `text`. */
export interface CueText {
  text: string;
  speaker?: string;
  words?: Word[];
}

/** A timestamp tag: `<00:01.000>`, `<00:00:01.000>`. */
const TIME_TAG = /^\d+:\d{2}(?::\d{2})?\.\d{3}$/;

/** Tags of the cue text grammar, and the ones that SRT files borrow from HTML. Anything else in `<>` is words. */
const TAG = /^\/?(?:c|i|b|u|s|v|lang|ruby|rt|font|bold|span|p|em|strong)(?=$|[\s.>/])/i;

/**
 * Reads WebVTT cue text (W3C WebVTT §6.4, and the tags SRT files hold) into plain words: tags and character references
 * resolved, white space collapsed, a line break within the cue a space. Timestamp tags become word times, the first voice
 * the speaker; voices after it are kept in the text as `Name: `. `cueStart` is the first word's time, in seconds.
 */
export function parseCueText(raw: string, cueStart: number): CueText {
  if (!/[<&]/.test(raw)) return { text: collapse(raw) };
  let text = '';
  let speaker: string | undefined;
  const times: Word[] = [];

  const append = (piece: string): void => {
    const plain = decodeEntities(piece).replace(/\s+/g, ' ');
    text += /(?:^| )$/.test(text) ? plain.replace(/^ /, '') : plain;
  };

  let at = 0;
  while (at < raw.length) {
    const open = raw.indexOf('<', at);
    if (open < 0) break;
    append(raw.slice(at, open));
    const close = raw.indexOf('>', open);
    const tag = close < 0 ? raw.slice(open + 1) : raw.slice(open + 1, close);
    const next = close < 0 ? raw.length : close + 1;
    if (TIME_TAG.test(tag)) {
      const start = clockSeconds(tag);
      if (start !== undefined) times.push({ start, at: text.length });
    } else if (/^br\s*\/?$/i.test(tag)) {
      append(' ');
    } else if (/^v[\s.]/i.test(tag)) {
      const name = collapse(decodeEntities(tag.replace(/^v[^\s]*\s*/i, '')));
      if (speaker === undefined && text.trim() === '') speaker = name || undefined;
      else if (name !== '' && name !== speaker) append(` ${name}: `);
    } else if (!TAG.test(tag) || close < 0) {
      // Not markup: words someone put between angle brackets, or a '<' that was meant.
      append('<');
      at = open + 1;
      continue;
    }
    at = next;
  }
  append(raw.slice(at));

  const words = wordsAt(text, times, cueStart);
  return {
    text: text.trim(),
    ...(speaker === undefined ? {} : { speaker }),
    ...(words.length === 0 ? {} : { words }),
  };
}

/** Times with the words they stand before; what comes before the first one starts with the cue. */
function wordsAt(text: string, times: readonly Word[], cueStart: number): Word[] {
  if (times.length === 0) return [];
  const lead = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const words: Word[] = [];
  for (const { start, at } of [{ start: cueStart, at: 0 }, ...times]) {
    const word = firstWord(text, Math.max(at, lead));
    if (word >= end) continue;
    const before = words.at(-1);
    // Two times before one word: the later one is that word's.
    if (before?.at === word - lead) before.start = Math.max(before.start, start);
    else words.push({ start: Math.max(start, before?.start ?? start), at: word - lead });
  }
  return words;
}

function firstWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] === ' ') at += 1;
  return at;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
