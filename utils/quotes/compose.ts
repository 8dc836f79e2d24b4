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
  markdown: (quote) => {
    const from = `— ${markdownLink(escapeMarkdown(source(quote)), quote.url)}`;
    return [...paragraphs(quote).map(escapeMarkdown), from].map((line) => `> ${line}`).join('\n>\n');
  },
  plain: (quote) =>
    `“${paragraphs(quote).join('\n')}”\n— ${[source(quote), quote.url].filter(Boolean).join(', ')}`,
  link: (quote) => `${markdownLink(clockTime(quote.time), quote.url)} ${escapeMarkdown(inOneLine(quote))}`,
  url: (quote) => quote.url,
};

/** The words by paragraphs, each in one line, the speaker's name before the first where it is known. */
function paragraphs({ text, speaker }: Quote): string[] {
  const lines = text.split('\n').map(collapse).filter(Boolean);
  return speaker ? [`${collapse(speaker)}: ${lines[0] ?? ''}`, ...lines.slice(1)] : lines;
}

const inOneLine = (quote: Quote): string => paragraphs(quote).join(' ');

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

function source({ title, time }: Quote): string {
  const name = collapse(title);
  return name === '' ? clockTime(time) : `${name}, ${clockTime(time)}`;
}

function blockHtml(quote: Quote): string {
  const href = safeUrl(quote.url);
  const cite = href === undefined ? '' : ` cite="${escapeHtml(href)}"`;
  const words = paragraphs(quote).map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<blockquote${cite}>${words.join('')}</blockquote><p>— ${anchor(href, source(quote))}</p>`;
}

function shortHtml(form: 'url' | 'link', quote: Quote): string {
  const href = safeUrl(quote.url);
  if (form === 'url') return anchor(href, quote.url);
  return `<p>${anchor(href, clockTime(quote.time))} ${escapeHtml(inOneLine(quote))}</p>`;
}

function anchor(href: string | undefined, text: string): string {
  return href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

/** Only what opens a page becomes a link, in HTML as in Markdown. */
function safeUrl(url: string): string | undefined {
  return /^https?:\/\//i.test(url) ? url : undefined;
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

/** `label` is Markdown already. */
function markdownLink(label: string, url: string): string {
  const href = safeUrl(url);
  return href === undefined ? label : `[${label}](${markdownUrl(href)})`;
}

/** What Markdown would read as markup or entities within a line; at its start also lists, headings, rules and quotes. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[#+=-](?=[\s#=-]|$)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** An address within `(…)`: parentheses, spaces and backslashes would end it early. */
function markdownUrl(url: string): string {
  return url.replace(/[()\\\s<>]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}
