/** Seconds as people read them: `0:04`, `12:34`, `1:02:03`; whole seconds down, never below zero. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds)) || 0;
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

type Unit = 'hour' | 'minute' | 'second';

const spoken = new Map<string, string>();

/** One part, `12 minutes`, in the language's own plural; kept, because a long transcript asks for few different ones. */
function part(value: number, unit: Unit, locale: string): string {
  const key = `${locale} ${unit} ${value}`;
  let words = spoken.get(key);
  if (words === undefined) {
    words = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    spoken.set(key, words);
  }
  return words;
}

/** Seconds as a screen reader says them: `12 minutes 34 seconds`; parts that are zero are left out. */
export function spokenTime(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.floor(seconds)) || 0;
  const parts: string[] = [];
  const add = (value: number, unit: Unit) => {
    if (value > 0) parts.push(part(value, unit, locale));
  };
  add(Math.floor(whole / 3600), 'hour');
  add(Math.floor(whole / 60) % 60, 'minute');
  add(whole % 60, 'second');
  return parts.length === 0 ? part(0, 'second', locale) : parts.join(' ');
}

/** Reads a time a person typed: `75`, `75.5`, `12:34`, `1:02:03.5`, with or without a sign. Undefined for anything else. */
export function parseClock(text: string): number | undefined {
  const match = /^\s*([+\-−]?)\s*((?:\d+:){0,2})(\d+(?:[.,]\d*)?|[.,]\d+)\s*s?\s*$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', clock = '', last = ''] = match;
  let seconds = Number(last.replace(',', '.'));
  let unit = 60;
  for (const field of clock.split(':').filter(Boolean).reverse()) {
    seconds += Number(field) * unit;
    unit *= 60;
  }
  return sign === '' || sign === '+' ? seconds : -seconds;
}
