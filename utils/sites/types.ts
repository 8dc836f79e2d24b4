/** What Cueline knows of one site. A site's names, selectors and addresses stand in its own file and nowhere else. */
export interface Site {
  id: string;
  /** Match patterns of the hosts it needs; the manifest's are made of these. Empty for the generic one. */
  hosts: readonly string[];
  matches(page: URL): boolean;
  /** Address that opens `page` at `seconds`. */
  link(page: URL, seconds: number): string;
  /** Name of the video across visits. `source` is the media element's address, '' or `blob:` where that says nothing. */
  key(page: URL, source: string): string;
}
