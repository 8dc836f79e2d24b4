import type { ClockHost } from './clock';
import type { TimelineHost } from './timeline';

/** What serving a frame needs of it; the content script hands in the real ones. */
export interface FrameHost extends ClockHost, TimelineHost {
  document: Document;
  address(): string;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since the page began. */
  uptime(): number;
  /** A name no other frame or earlier page has. */
  token: string;
}
