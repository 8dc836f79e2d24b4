/** A character of a script that is written without spaces between words, or of its punctuation. */
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff65]/u;

/** Whether `text` goes on at offset `at` (UTF-16) in a script that is written without spaces. */
export function unspacedAt(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  // Nothing below Thai is: most text is told apart without a pattern.
  return code >= 0x0e00 && UNSPACED.test(String.fromCodePoint(code));
}

/** Whether `text` stands, right before offset `at`, in a script that is written without spaces. */
export function unspacedBefore(text: string, at: number): boolean {
  const isPair = /[\udc00-\udfff]/.test(text.charAt(at - 1)) && at >= 2;
  return at > 0 && unspacedAt(text, at - (isPair ? 2 : 1));
}
