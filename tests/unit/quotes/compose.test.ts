import { describe, expect, it } from 'vitest';
import { composeQuote } from '../../../utils/quotes/compose';
import { QUOTE_FORMS, type Quote } from '../../../utils/quotes/types';

const quote: Quote = {
  text: 'The tide turns at nine.',
  title: 'Harbour hours',
  time: 754.9,
  url: 'https://example.org/watch?v=1&t=754',
};
const plain = (form: (typeof QUOTE_FORMS)[number], change: Partial<Quote> = {}) =>
  composeQuote(form, { ...quote, ...change }).plain;
const html = (form: (typeof QUOTE_FORMS)[number], change: Partial<Quote> = {}) =>
  composeQuote(form, { ...quote, ...change }).html;

describe('the four forms', () => {
  it('markdown is a quote with its source linked', () => {
    expect(plain('markdown')).toBe(
      '> The tide turns at nine.\n>\n> — [Harbour hours, 12:34](https://example.org/watch?v=1&t=754)',
    );
  });

  it('plain is two lines for a mail', () => {
    expect(plain('plain')).toBe(
      '“The tide turns at nine.”\n— Harbour hours, 12:34, https://example.org/watch?v=1&t=754',
    );
  });

  it('link is the time, linked, before the words', () => {
    expect(plain('link')).toBe('[12:34](https://example.org/watch?v=1&t=754) The tide turns at nine.');
  });

  it('url is the address and nothing else', () => {
    expect(plain('url')).toBe('https://example.org/watch?v=1&t=754');
  });

  it('html is a quote with its source linked, shorter for link and url', () => {
    const block =
      '<blockquote cite="https://example.org/watch?v=1&amp;t=754"><p>The tide turns at nine.</p></blockquote>' +
      '<p>— <a href="https://example.org/watch?v=1&amp;t=754">Harbour hours, 12:34</a></p>';
    expect(html('markdown')).toBe(block);
    expect(html('plain')).toBe(block);
    expect(html('link')).toBe(
      '<p><a href="https://example.org/watch?v=1&amp;t=754">12:34</a> The tide turns at nine.</p>',
    );
    expect(html('url')).toBe(
      '<a href="https://example.org/watch?v=1&amp;t=754">https://example.org/watch?v=1&amp;t=754</a>',
    );
  });

  it('a speaker is named before the words', () => {
    expect(plain('plain', { speaker: 'Ann' })).toMatch(/^“Ann: The tide/);
    expect(plain('markdown', { speaker: '*Ann*' })).toMatch(/^> \\\*Ann\\\*: The tide/);
    expect(html('link', { speaker: 'A&B' })).toContain('A&amp;B: The tide');
    expect(plain('url', { speaker: 'Ann' })).toBe(quote.url);
  });

  it('a source without a title is its time', () => {
    expect(plain('markdown', { title: ' ' })).toContain('— [12:34](');
  });

  it('a source without an address is plain text', () => {
    expect(plain('plain', { url: '' })).toBe('“The tide turns at nine.”\n— Harbour hours, 12:34');
  });
});

describe('paragraphs', () => {
  const text = 'Ann: How deep?\n\n  Ben:\tNine  metres.\n';

  it('stay within the Markdown quote', () => {
    expect(plain('markdown', { text })).toBe(
      '> Ann: How deep?\n>\n> Ben: Nine metres.\n>\n> — [Harbour hours, 12:34](https://example.org/watch?v=1&t=754)',
    );
  });

  it('are paragraphs in HTML and lines in plain text, and one line after a linked time', () => {
    expect(html('markdown', { text })).toContain(
      '><p>Ann: How deep?</p><p>Ben: Nine metres.</p></blockquote>',
    );
    expect(plain('plain', { text })).toContain('“Ann: How deep?\nBen: Nine metres.”\n—');
    expect(plain('link', { text })).toMatch(/\) Ann: How deep\? Ben: Nine metres\.$/);
  });

  it('a title of several lines cannot leave the link', () => {
    expect(plain('markdown', { title: 'One\n\n# Two' })).toContain('[One # Two, 12:34](');
  });
});

describe('text that Markdown would read', () => {
  const words = (text: string) => plain('markdown', { text }).split('\n')[0]?.slice(2);

  it.each([
    ['*stars* and _lines_', '\\*stars\\* and \\_lines\\_'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](y)', '!\\[x\\](y)'],
    ['`code` \\ ~~no~~', '\\`code\\` \\\\ \\~\\~no\\~\\~'],
    ['a < b > c | d', 'a \\< b \\> c \\| d'],
    ['write &lt; or &#60; but AT&T; & so on', 'write \\&lt; or \\&#60; but AT\\&T; & so on'],
    ['# one', '\\# one'],
    ['## one', '\\## one'],
    ['- one', '\\- one'],
    ['+ one', '\\+ one'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['-', '\\-'],
    ['1. one', '1\\. one'],
    ['12) one', '12\\) one'],
    ['1984.', '1984\\.'],
    ['> one', '\\> one'],
    // Nothing is escaped that needs none.
    ['-5 degrees, 3.5 metres - well (#7) + 2 = 9.', '-5 degrees, 3.5 metres - well (#7) + 2 = 9.'],
  ])('%j is written %j', (text, written) => {
    expect(words(text)).toBe(written);
  });

  it('brackets in the title do not end the link', () => {
    expect(plain('markdown', { title: 'Part [2] of_3' })).toContain('— [Part \\[2\\] of\\_3, 12:34](http');
  });

  it('an address with parentheses, spaces or backslashes does not end the link early', () => {
    const url = 'https://example.org/a_(b) c\\d<e>';
    expect(plain('link', { url })).toBe(
      '[12:34](https://example.org/a_%28b%29%20c%5Cd%3Ce%3E) The tide turns at nine.',
    );
    // As text it stays as it is.
    expect(plain('url', { url })).toBe(url);
  });
});

describe('text that HTML would read', () => {
  it('is escaped everywhere', () => {
    const evil = `"><img src=x onerror='a()'>&amp;`;
    const escaped = '&quot;&gt;&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;amp;';
    for (const form of QUOTE_FORMS) {
      const written = html(form, { text: evil, title: evil, speaker: evil, url: `https://e.org/${evil}` });
      expect(written).not.toContain('<img');
      expect(written).toContain(`href="https://e.org/${escaped}"`);
    }
    expect(html('markdown', { text: evil })).toContain(`<p>${escaped}</p>`);
    expect(html('markdown', { title: evil })).toContain(`>${escaped}, 12:34</a>`);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///x',
    'https:x',
    '//e.org',
    '',
  ])('an address like %j never becomes a link', (url) => {
    for (const form of QUOTE_FORMS) {
      expect(html(form, { url })).not.toMatch(/href|cite/);
      if (form !== 'url') expect(plain(form, { url })).not.toContain('](');
    }
  });

  it('an address over http may be written in capitals', () => {
    expect(html('url', { url: 'HTTP://e.org/' })).toContain('href="HTTP://e.org/"');
  });
});
