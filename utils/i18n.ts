import type messages from '../public/_locales/en/messages.json';

/** Every key there is a sentence for; a missing one does not compile. */
export type MessageKey = keyof typeof messages;

type GetMessage = (key: string, substitutions?: string[]) => string;

let getMessage: GetMessage = (key) => key;
let locale = 'en';
let plurals = new Intl.PluralRules(locale);

/** Called once by each entrypoint with the browser's own `i18n`; `uiLanguage` is BCP 47. */
export function initI18n(get: GetMessage, uiLanguage: string): void {
  getMessage = get;
  locale = uiLanguage;
  plurals = new Intl.PluralRules(uiLanguage);
}

/** The sentence for `key`, `$1` and on replaced by `substitutions`. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return getMessage(key, substitutions.map(String));
}

type PluralBase = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/**
 * The sentence for a count: `key_one`, `key_few` … by the language's plural rule, `key_other` where that form is
 * missing. `$1` is the count as this language writes it, `$2` and on are `substitutions`.
 */
export function tn(key: PluralBase, count: number, ...substitutions: (string | number)[]): string {
  const values = [count.toLocaleString(locale), ...substitutions.map(String)];
  return getMessage(`${key}_${plurals.select(count)}`, values) || getMessage(`${key}_other`, values);
}

/** The interface language, BCP 47. */
export const uiLocale = (): string => locale;
