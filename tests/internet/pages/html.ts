import type { Internet } from '../internet.ts';
import { demoFolder } from './demo.ts';

/** Serves `body` as the page `${origin}/${name}/`, the demo's media beside it. Answers the page's address. */
export function servePage(net: Internet, origin: string, name: string, body: string): string {
  const address = `${origin}/${name}/`;
  net.serveFolder(address, demoFolder);
  net.serve(address, { type: 'text/html; charset=utf-8', body });
  return address;
}

/** A page around `body`, with what its `head` needs. */
export const html = (title: string, body: string, head = ''): string =>
  `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body>
${body}
</body>
</html>
`;

/** The demo's text tracks as elements; captions are the default. */
export const tracks = `
<track kind="captions" src="talk.en.vtt" srclang="en" label="English" default>
<track kind="subtitles" src="talk.de.vtt" srclang="de" label="Deutsch">
<track kind="chapters" src="talk.chapters.vtt" srclang="en" label="Chapters">`;
