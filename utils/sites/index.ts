import { generic } from './generic';
import type { Site } from './types';

/** Sites with a file of their own, first match wins; `generic` takes the rest. */
const SITES: readonly Site[] = [];

/** The site a page belongs to; never undefined. */
export function siteOf(page: URL): Site {
  return SITES.find((site) => site.matches(page)) ?? generic;
}

/** Address that opens the page at `seconds`; an address that cannot be read is given back as it is. */
export function linkAt(pageUrl: string, seconds: number): string {
  const page = URL.parse(pageUrl);
  return page === null ? pageUrl : siteOf(page).link(page, seconds);
}
