import type { Result } from '../result';
import type { Transcript } from '../transcript/types';

/** Every reason a text is refused; each has a sentence in the locale files (`format_<code>`). */
export type FormatCode =
  | 'empty' // nothing but white space
  | 'unknown' // none of the formats
  | 'no-cues' // the format is plain, but it holds no line with words
  | 'binary' // not text at all
  | 'html-page' // an error page saved as a file
  | 'bad-time'; // a time that cannot be read; `line` and `found` say where and what

/** Something repaired or left out while reading; shown with its line. */
export interface Repair {
  code: 'no-end' | 'end-before-start' | 'bad-time' | 'no-time';
  line: number;
  found?: string;
}

export interface Parsed extends Transcript {
  repairs: Repair[];
}

/** One file format. Pure: text in, values out; usable without a browser. */
export interface Format {
  id: string;
  /** As people call it, not translated: 'WebVTT'. */
  name: string;
  /** How sure this is the format, from the text's content: 0 (not it) to 1 (its signature is there). */
  detect(text: string): number;
  parse(text: string): Result<Parsed, FormatCode>;
}
