import { clockTime } from '../transcript/time';
import type { Quote, QuoteForm } from './types';

/** What goes on the clipboard: both are always there. */
export interface QuoteContent {
  plain: string;
  html: string;
}

/** Writes a quote in the form the person chose. Nothing in it can be more than text, in Markdown or in HTML. */
export function composeQuote(form: QuoteForm, quote: Quote): QuoteContent {
  return {
    plain: PLAIN[form](quote),
    html: form === 'url' || form === 'link' ? shortHtml(form, quote) : blockHtml(quote),
  };
}

const PLAIN: Record<QuoteForm, (quote: Quote) => string> = {
  markdown: (quote) =>
    `> ${escapeMarkdown(said(quote))}\n>\n> — [${escapeMarkdown(source(quote))}](${markdownUrl(quote.url)})`,
  plain: (quote) => `“${said(quote)}”\n— ${source(quote)}, ${quote.url}`,
  link: (quote) => `[${clockTime(quote.time)}](${markdownUrl(quote.url)}) ${escapeMarkdown(said(quote))}`,
  url: (quote) => quote.url,
};

/** The words in one line, after their speaker's name where it is known. */
function said({ text, speaker }: Quote): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return speaker ? `${speaker}: ${words}` : words;
}

function source({ title, time }: Quote): string {
  const name = title.replace(/\s+/g, ' ').trim();
  return name === '' ? clockTime(time) : `${name}, ${clockTime(time)}`;
}

function blockHtml(quote: Quote): string {
  const href = safeUrl(quote.url);
  const cite = href === undefined ? '' : ` cite="${escapeHtml(href)}"`;
  const words = `<blockquote${cite}><p>${escapeHtml(said(quote))}</p></blockquote>`;
  return `${words}<p>— ${anchor(href, source(quote))}</p>`;
}

function shortHtml(form: 'url' | 'link', quote: Quote): string {
  const href = safeUrl(quote.url);
  if (form === 'url') return anchor(href, quote.url);
  return `<p>${anchor(href, clockTime(quote.time))} ${escapeHtml(said(quote))}</p>`;
}

function anchor(href: string | undefined, text: string): string {
  return href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

/** Only what opens a page becomes a link. */
function safeUrl(url: string): string | undefined {
  return /^https?:/i.test(url) ? url : undefined;
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}

/** What Markdown would read as markup within a line; at its start also lists, headings and quotes. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^([#+-])(?=\s|#)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}

/** An address within `(…)`: parentheses and spaces would end it early. */
function markdownUrl(url: string): string {
  return url.replace(/[()\s<>]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}
