import { cleanUrl } from './clean-url';
import type { Site } from './types';

/** Any page: nothing is known of it but the standards. */
export const generic: Site = {
  id: 'generic',
  hosts: [],
  matches: () => true,

  /**
   * Media Fragments URI 1.0 (`#t=SECONDS`), whole seconds down so that the first word is heard. A page that uses its
   * fragment for something else (a hash router, an anchor) keeps its address as it is: a link that opens the wrong
   * page is worse than one without the time.
   */
  link(page, seconds) {
    const url = cleanUrl(page);
    if (url.hash === '') url.hash = `t=${Math.max(0, Math.floor(seconds))}`;
    return url.href;
  },

  key(page, source) {
    const url = cleanUrl(page);
    url.hash = '';
    // Queries of media addresses are often signatures that differ on each visit.
    const media = /^https?:/.test(source) ? source.replace(/[?#].*$/s, '') : '';
    return media === '' ? url.href : `${url.href} ${media}`;
  },
};
