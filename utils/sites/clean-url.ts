/** Parameters that say where a visitor came from, not what the page shows. */
const TRACKING = /^(utm_.+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs(enc|mi)|vero_id|ref_src)$/i;

/**
 * A copy of `page` without tracking parameters and without a moment (`#t=`) in its fragment. The others keep their order and
 * their spelling. (By hand, not by `searchParams`: its iterators do not work in Firefox's content scripts.)
 */
export function cleanUrl(page: URL): URL {
  const clean = new URL(page);
  if (clean.search !== '') {
    const kept = clean.search
      .slice(1)
      .split('&')
      .filter((parameter) => !TRACKING.test(parameter.split('=', 1)[0] ?? ''));
    clean.search = kept.join('&');
  }
  if (isMoment(clean.hash)) clean.hash = '';
  return clean;
}

/** Whether a fragment is a Media Fragments moment (`#t=12.5`, `#t=npt:10,20`) and so ours to replace. */
export function isMoment(hash: string): boolean {
  return /^#t=(npt:)?[\d:.,]*$/.test(hash);
}
