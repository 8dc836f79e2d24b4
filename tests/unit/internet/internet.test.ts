import { request } from 'node:http';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Internet, startInternet } from '../../internet/internet';

let net: Internet;
beforeEach(async () => {
  net = await startInternet();
});
afterEach(() => net.close());

/** The whole answer to `GET url` through the proxy, as text; the tunnel's refusal where there is one. */
function get(url: string, headers: Record<string, string> = {}): Promise<string> {
  const { hostname, pathname } = new URL(url);
  return new Promise((done, fail) => {
    const tunnel = request({ port: net.port, method: 'CONNECT', path: `${hostname}:443` });
    tunnel.on('error', fail);
    tunnel.on('connect', ({ statusCode }, socket) => {
      if (statusCode !== 200) return done(`refused ${statusCode}`);
      const secure = connect({ socket, rejectUnauthorized: false, servername: hostname });
      const lines = [`GET ${pathname} HTTP/1.1`, `host: ${hostname}`, 'connection: close'];
      for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
      secure.write(`${lines.join('\r\n')}\r\n\r\n`);
      let text = '';
      secure.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      secure.on('end', () => done(text));
      secure.on('error', fail);
    });
    tunnel.end();
  });
}

test('serves a host over TLS and logs what was asked', async () => {
  net.serve('https://video.example.org/a', { body: 'hällo', headers: { 'x-own': 'yes' } });
  const answer = await get('https://video.example.org/a');
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(answer).toContain('x-own: yes');
  expect(answer.endsWith('\r\n\r\nhällo')).toBe(true);
  expect(net.requests).toMatchObject([{ method: 'GET', url: 'https://video.example.org/a', status: 200 }]);
});

test.each([
  ['bytes=1-3', '206', 'bytes 1-3/6', 'bcd'],
  ['bytes=4-', '206', 'bytes 4-5/6', 'ef'],
  ['bytes=-2', '206', 'bytes 4-5/6', 'ef'],
  ['bytes=2-99', '206', 'bytes 2-5/6', 'cdef'],
])('answers the range %s', async (range, status, contentRange, body) => {
  net.serve('https://video.example.org/media.webm', { body: 'abcdef' });
  const answer = await get('https://video.example.org/media.webm', { range });
  expect(answer).toContain(`HTTP/1.1 ${status} `);
  expect(answer).toContain(`content-range: ${contentRange}`);
  expect(answer.endsWith(`\r\n\r\n${body}`)).toBe(true);
});

test('an unknown address of a known host is a 404, an unknown host is not there', async () => {
  net.serve('https://video.example.org/a', { body: '' });
  expect(await get('https://video.example.org/b')).toMatch(/^HTTP\/1.1 404 /);
  expect(await get('https://elsewhere.example.com/')).toBe('refused 502');
});

test('a folder is served without a way out of it', async () => {
  net.serveFolder('https://video.example.org/demo/', new URL('../../demo/', import.meta.url).pathname);
  expect(await get('https://video.example.org/demo/talk.en.vtt')).toContain('content-type: text/vtt');
  expect(await get('https://video.example.org/demo/%2e%2e%2f%2e%2e%2fpackage.json')).toMatch(
    /^HTTP\/1.1 404 /,
  );
});

test('a handler sees the request', async () => {
  net.serve('https://video.example.org/api', ({ headers }) => ({
    status: 401,
    body: headers['x-key'] ?? '',
  }));
  const answer = await get('https://video.example.org/api', { 'x-key': 'k' });
  expect(answer).toMatch(/^HTTP\/1.1 401 /);
  expect(answer.endsWith('\r\n\r\nk')).toBe(true);
});
