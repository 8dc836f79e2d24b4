/** An error that a browser's console showed. */
export interface LogEntry {
  /** Whose it is: a page's own, or the extension's (content scripts, panel, background and its pages). */
  from: 'page' | 'extension';
  text: string;
  /** Script or document it came from. */
  url: string;
}

/** Collects console errors, each once in a row. */
export class ErrorLog {
  readonly entries: LogEntry[] = [];
  readonly #origin: string;

  /** `origin` is the extension's, without a slash at its end. */
  constructor(origin: string) {
    this.#origin = origin;
  }

  add(text: string, url: string): void {
    const from = url.startsWith(this.#origin) || text.includes(this.#origin) ? 'extension' : 'page';
    const last = this.entries.at(-1);
    if (last?.text !== text || last.url !== url) this.entries.push({ from, text, url });
  }
}
