/** A `messages.json` by key, as extensions have it. */
export type Messages = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;

const pluralForm = /^(.+)_(zero|one|two|few|many|other)$/;

/** `base` of a plural key such as `hits_other`; undefined for any other key. */
function pluralBase(key: string, english: Messages): string | undefined {
  const base = pluralForm.exec(key)?.[1];
  return base !== undefined && `${base}_other` in english ? base : undefined;
}

/** `$1`, `$NAME$` and what the names stand for, sorted. */
function placeholders({ message, placeholders: named = {} }: Messages[string]): string {
  const inText = message.match(/\$(\d|\w+\$)/g) ?? [];
  const contents = Object.entries(named).map(([name, { content }]) => `${name.toLowerCase()}=${content}`);
  return [...new Set(inText.map((each) => each.toLowerCase())), ...contents].sort().join(' ');
}

/**
 * The keys that the code names: a call of `t` or `tn` names its key outright; a key may also stand anywhere as a whole
 * string (in a table, a condition), as `__MSG_key__`, or be put together in a template whose start and end are known.
 */
export function usedKeys(sources: string[], known: string[]): Set<string> {
  const used = new Set<string>();
  for (const source of sources) {
    for (const [, call, key = ''] of source.matchAll(/\b(tn?)\(\s*['"]([\w]+)['"]/g)) {
      used.add(call === 'tn' ? `${key}_other` : key);
    }
    for (const [, key = ''] of source.matchAll(/__MSG_(\w+)__/g)) used.add(key);
    const literals = new Set(Array.from(source.matchAll(/['"`](\w+)['"`]/g), ([, text = '']) => text));
    const templates = Array.from(
      source.matchAll(/`(\w+)\$\{[^}`]+\}(\w*)`/g),
      ([, start, end]) => new RegExp(`^${start}\\w+${end}$`),
    );
    for (const key of known) {
      const base = pluralForm.exec(key)?.[1];
      const named = literals.has(key) || (base !== undefined && literals.has(base));
      if (named || templates.some((template) => template.test(key))) used.add(key);
    }
  }
  return used;
}

/** Keys that a language must have, given English's: its own plural forms instead of English's two. */
function wantedKeys(language: string, english: Messages): Set<string> {
  const { pluralCategories } = new Intl.PluralRules(language.replaceAll('_', '-')).resolvedOptions();
  return new Set(
    Object.keys(english).flatMap((key) => {
      const base = pluralBase(key, english);
      return base === undefined ? [key] : pluralCategories.map((form) => `${base}_${form}`);
    }),
  );
}

/** What is wrong, a sentence each; empty where all is well. */
export function problemsOfLocales(locales: Map<string, Messages>, used: Set<string>): string[] {
  const english = locales.get('en');
  if (!english) return ['There is no English.'];
  const problems: string[] = [];
  for (const key of used) {
    if (!(key in english)) problems.push(`${key} is used, but English has no such key.`);
  }
  for (const key of Object.keys(english)) {
    const base = pluralBase(key, english);
    if (!used.has(key) && !(base !== undefined && used.has(`${base}_other`)))
      problems.push(`${key} is not used.`);
  }
  for (const key of Object.keys(english).filter((each) => !/^\w+$/.test(each))) {
    // Chromium does not load an extension with any other.
    problems.push(`${key} must be of letters, digits and _ only.`);
  }
  for (const [language, messages] of locales) {
    const wanted = wantedKeys(language, english);
    for (const key of wanted) {
      if (!messages[key]?.message) problems.push(`${language} has no ${key}.`);
    }
    for (const [key, message] of Object.entries(messages)) {
      const base = pluralBase(key, english);
      const original = english[key] ?? english[`${base}_other`];
      if (!wanted.has(key) || !original) {
        problems.push(`${language} has ${key}, which English has not.`);
        continue;
      }
      const [theirs, ours] = [placeholders(message), placeholders(original)];
      // 'One line' may do without its number.
      const mayLack = base !== undefined && theirs === '';
      if (theirs !== ours && !mayLack) problems.push(`${language} ${key} has '${theirs}' for '${ours}'.`);
    }
  }
  return problems;
}
