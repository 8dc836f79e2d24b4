import type { KeyValueStore } from './key-value';

/** What a person attached to a video or chose for it; kept under the video's `key`. */
export interface VideoRecord {
  /** Rises when the shape changes. */
  version: 1;
  /** The transcript they brought, as it was, so that a better reader can read it again. */
  own?: { name: string; text: string };
  /** Seconds that a track was shifted by, by the track's id. */
  offsets: Record<string, number>;
  /** Id of the track they chose. */
  track?: string;
}

const EMPTY: VideoRecord = { version: 1, offsets: {} };

const nameOf = (key: string): string => `video:${key}`;

/** The record of a video; an empty one where there is none or it cannot be read. */
export async function readVideoRecord(store: KeyValueStore, key: string): Promise<VideoRecord> {
  const kept = await store.get(nameOf(key));
  return isVideoRecord(kept) ? kept : EMPTY;
}

/** Keeps the record, or removes it where it says nothing. Rejects when the browser has no room. */
export async function writeVideoRecord(
  store: KeyValueStore,
  key: string,
  record: VideoRecord,
): Promise<void> {
  const says =
    record.own !== undefined || record.track !== undefined || Object.keys(record.offsets).length > 0;
  await (says ? store.set(nameOf(key), record) : store.remove(nameOf(key)));
}

function isVideoRecord(kept: unknown): kept is VideoRecord {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'version' in kept &&
    kept.version === 1 &&
    'offsets' in kept &&
    typeof kept.offsets === 'object' &&
    kept.offsets !== null
  );
}
