/** Seconds as people read them: `0:04`, `12:34`, `1:02:03`; whole seconds down, `0:00` for what is below zero or no time. */
export function clockTime(seconds: number): string {
  const whole = wholeSeconds(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Seconds as a screen reader says them: `12 minutes 34 seconds`; parts that are zero are left out. `locale` is BCP 47. */
export function spokenTime(seconds: number, locale: string): string {
  const whole = wholeSeconds(seconds);
  if (whole === 0) return part(0, 'second', locale);
  const said: string[] = [];
  const add = (value: number, unit: Unit) => {
    if (value > 0) said.push(part(value, unit, locale));
  };
  add(Math.floor(whole / 3600), 'hour');
  add(Math.floor(whole / 60) % 60, 'minute');
  add(whole % 60, 'second');
  return said.join(' ');
}

/**
 * Reads a time a person typed: `75`, `75.5`, `12:34`, `1:02:03.5`, with or without a sign; a comma may stand for the
 * point. Undefined for anything else, also for 60 and more after a colon: a slip is asked about, not guessed at.
 */
export function parseClock(text: string): number | undefined {
  const match = /^([+\-−]?)\s*((?:\d+:){0,2})(\d+(?:[.,]\d*)?|[.,]\d+)\s*s?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = '', clock = '', last = ''] = match;
  const fields = [...clock.split(':').slice(0, -1), last.replace(',', '.')].map(Number);
  if (fields.slice(1).some((field) => field >= 60)) return undefined;
  const seconds = fields.reduce((sum, field) => sum * 60 + field, 0);
  return sign === '' || sign === '+' ? seconds : 0 - seconds;
}

const wholeSeconds = (seconds: number): number =>
  Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;

type Unit = 'hour' | 'minute' | 'second';

const formats = new Map<string, Intl.NumberFormat>();
const parts = new Map<string, string>();

/** One part, `12 minutes`, in the language's own plural; kept, because a long transcript asks for few different ones. */
function part(value: number, unit: Unit, locale: string): string {
  const key = `${locale} ${unit} ${value}`;
  let words = parts.get(key);
  if (words === undefined) {
    words = formatFor(unit, locale).format(value);
    parts.set(key, words);
  }
  return words;
}

/** To make a format is a hundred times dearer than to use it. */
function formatFor(unit: Unit, locale: string): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    formats.set(key, format);
  }
  return format;
}
