import { describe, expect, it } from 'vitest';
import { linkAt, siteOf } from '../../../utils/sites/index';

describe('a link to a moment of any page', () => {
  it.each([
    ['https://example.org/talk', 12.9, 'https://example.org/talk#t=12'],
    ['https://example.org/talk?id=3&utm_source=mail', 0, 'https://example.org/talk?id=3#t=0'],
    ['https://example.org/talk#t=99', 5, 'https://example.org/talk#t=5'],
    ['https://example.org/talk#t=npt:10,20', 5, 'https://example.org/talk#t=5'],
    ['https://example.org/#/talks/3', 5, 'https://example.org/#/talks/3'],
    ['https://example.org/talk#comments', 5, 'https://example.org/talk#comments'],
    ['https://example.org/talk', -3, 'https://example.org/talk#t=0'],
    ['not an address', 5, 'not an address'],
  ])('%s at %d s is %s', (page, seconds, link) => {
    expect(linkAt(page, seconds)).toBe(link);
  });
});

describe('the name of a video across visits', () => {
  const key = (page: string, source: string) => siteOf(new URL(page)).key(new URL(page), source);

  it('is the same whatever moment, campaign or signature the addresses carry', () => {
    expect(key('https://a.org/v?id=1&fbclid=x#t=3', 'https://cdn.org/v.mp4?sig=1')).toBe(
      key('https://a.org/v?id=1', 'https://cdn.org/v.mp4?sig=2'),
    );
  });

  it('tells pages, and files on one page, apart', () => {
    const keys = [
      key('https://a.org/v?id=1', 'blob:https://a.org/1'),
      key('https://a.org/v?id=2', 'blob:https://a.org/1'),
      key('https://a.org/v?id=1', 'https://cdn.org/v.mp4'),
      key('https://a.org/v?id=1', 'https://cdn.org/w.mp4'),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it('does not hang on the address of a stream, which is another on each visit', () => {
    expect(key('https://a.org/v', 'blob:https://a.org/1')).toBe(
      key('https://a.org/v', 'blob:https://a.org/2'),
    );
  });
});
