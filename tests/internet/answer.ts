import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** What an address answers with: `body` or `file`, byte for byte. `type` defaults to the address's extension. */
export interface Served {
  body?: string | Uint8Array;
  /** Absolute path. */
  file?: string;
  type?: string;
  headers?: Record<string, string>;
  status?: number;
}

/** A request as the server saw it. `status` is what it was answered with, 0 while it is not yet. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  status: number;
}

export type Answer = Served | ((request: SeenRequest) => Served | Promise<Served>);

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  m3u8: 'application/vnd.apple.mpegurl',
  m4s: 'video/iso.segment',
  mjs: 'text/javascript; charset=utf-8',
  mp4: 'video/mp4',
  oga: 'audio/ogg',
  png: 'image/png',
  srt: 'application/x-subrip; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'video/mp2t',
  vtt: 'text/vtt; charset=utf-8',
  webm: 'video/webm',
};

/** The content type for a path by its extension; a path without one is a page. */
export function contentType(path: string): string {
  const extension = extname(path).slice(1);
  return extension === '' ? (types.html as string) : (types[extension] ?? 'application/octet-stream');
}

/** A `Range: bytes=…` header as first and last byte of `size` bytes; undefined where there is none to satisfy. */
export function byteRange(header: string | undefined, size: number): [number, number] | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') return [Math.max(0, size - Number(last)), size - 1];
  const start = Number(first);
  return start < size ? [start, Math.min(last === '' ? size - 1 : Number(last), size - 1)] : undefined;
}

/** Writes one answer, a 206 where a part was asked for. Returns the status. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
  path: string,
): Promise<number> {
  const bytes = served.file === undefined ? Buffer.from(served.body ?? '') : await readFile(served.file);
  const range = served.status === undefined ? byteRange(request.headers.range, bytes.length) : undefined;
  const status = range ? 206 : (served.status ?? 200);
  const part = range ? bytes.subarray(range[0], range[1] + 1) : bytes;
  response.writeHead(status, {
    'content-type': served.type ?? contentType(served.file ?? path),
    'content-length': String(part.length),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    ...(range ? { 'content-range': `bytes ${range[0]}-${range[1]}/${bytes.length}` } : {}),
    ...served.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : part);
  return status;
}
