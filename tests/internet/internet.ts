/**
 * A local internet: pages under real host names, without a network.
 *
 *     const net = await startInternet();
 *     net.serve('https://video.example.org/talk', { body: '<video src=talk.webm controls></video>' });
 *     net.serve('https://video.example.org/talk.webm', { file: '/…/talk.webm' });
 *     net.serve('https://video.example.org/api', (request) => ({ body: '', status: 200 }));
 *     net.serveFolder('https://cdn.example.net/player/', '/…/node_modules/video.js/dist');
 *     const browser = await launchBrowser('firefox', extensionDir, net);
 *     …
 *     await net.close();
 *
 * The browser is told to use `net.port` as its proxy; every TLS tunnel ends here, at a self-signed certificate.
 * The same port answers plain requests too, through the proxy or straight (`http://localhost:PORT/…`). An address is
 * looked up with its query, then without it, then among the folders; any other is a 404. A host that serves nothing cannot
 * be reached: that is where browsers call home. All requests that arrive are in `net.requests`.
 */
import { existsSync, statSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join, normalize } from 'node:path';
import { generate } from 'selfsigned';
import { type Answer, answer, type SeenRequest } from './answer.ts';

export type { Answer, SeenRequest, Served } from './answer.ts';

export interface Internet {
  /** Port of the proxy, on 127.0.0.1. */
  readonly port: number;
  /** Every request so far, in order. */
  readonly requests: SeenRequest[];
  /** Answers an address; serving it again replaces the answer. */
  serve(url: string, what: Answer): void;
  /** Answers every address under `url` (ending in `/`) with the files of a folder. */
  serveFolder(url: string, folder: string): void;
  close(): Promise<void>;
}

export async function startInternet(): Promise<Internet> {
  const addresses = new Map<string, Answer>();
  const folders = new Map<string, string>();
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();

  const isServed = (host: string) =>
    [...addresses.keys(), ...folders.keys()].some((address) => new URL(address).hostname === host);

  const find = (url: URL): Answer | undefined => {
    const exact = addresses.get(url.href) ?? addresses.get(url.origin + url.pathname);
    if (exact) return exact;
    for (const [base, folder] of folders) {
      const address = url.origin + url.pathname;
      if (!address.startsWith(base)) continue;
      // `URL` has resolved `..` already; what is still encoded must not climb out either.
      const file = join(folder, normalize(`/${decodeURIComponent(address.slice(base.length))}`));
      if (existsSync(file) && statSync(file).isFile()) return { file };
    }
    // Browsers ask for it unasked, and a 404 would be an error in the page's console.
    return url.pathname === '/favicon.ico' ? { status: 204 } : undefined;
  };

  const respond = async (scheme: string, request: IncomingMessage, response: ServerResponse) => {
    const target = request.url ?? '/';
    const url = new URL(target.startsWith('/') ? `${scheme}://${request.headers.host}${target}` : target);
    if (!isServed(url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    const seen: SeenRequest = {
      method: request.method ?? 'GET',
      url: url.href,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      status: 0,
    };
    requests.push(seen);
    const found = find(url) ?? { status: 404, type: 'text/plain', body: `Nothing is served at ${url.href}` };
    const served = typeof found === 'function' ? await found(seen) : found;
    seen.status = await answer(request, response, served, url.pathname);
  };
  const listener = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    respond(scheme, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  };

  const certificate = await generate([{ name: 'commonName', value: 'local.example' }], { keySize: 2048 });
  const secure = createHttps({ key: certificate.private, cert: certificate.cert }, listener('https'));
  const proxy = createHttp(listener('http'));
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  proxy.on('connect', ({ url = '' }, socket: Socket, head) => {
    if (!isServed(url.replace(/:\d+$/, ''))) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    secure.emit('connection', socket);
  });
  // Browsers call home through the proxy and hang up; that is no fault of a test.
  secure.on('tlsClientError', () => {});

  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  return {
    port: (proxy.address() as AddressInfo).port,
    requests,
    serve(url, what) {
      addresses.set(new URL(url).href, what);
    },
    serveFolder(url, folder) {
      folders.set(new URL(url).href, folder);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => proxy.close(done));
    },
  };
}
