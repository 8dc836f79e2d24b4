/** Plain data by name, kept on this machine. Writing rejects when the browser's quota is reached. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}
