/** How a quote is written to text/plain; text/html is always a quote with a linked time. */
export type QuoteForm = 'markdown' | 'plain' | 'link' | 'url';

export const QUOTE_FORMS: readonly QuoteForm[] = ['markdown', 'plain', 'link', 'url'];

/** What a quote says. `time` is seconds; `url` opens the page at that moment. */
export interface Quote {
  text: string;
  title: string;
  time: number;
  url: string;
  speaker?: string;
}
