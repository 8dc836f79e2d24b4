/**
 * Makes the demo's media from tests/demo/script.json: `node tests/tools/make-demo-media.ts`. Needs ffmpeg, espeak-ng
 * and the font DejaVu Sans (on Debian: apt-get install ffmpeg espeak-ng fonts-dejavu-core).
 *
 * Every sentence is spoken by itself, so a line's times are those of its sound to the sample. The outputs are committed.
 */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from './run.ts';

type Language = 'en' | 'de';
type Words = Record<Language, string>;

interface Script {
  title: string;
  chapters: { title: Words; lines: Words[] }[];
}

interface Cue {
  start: number;
  end: number;
  text: string;
}

const folder = fileURLToPath(new URL('../demo/', import.meta.url));
const sampleRate = 22_050;
const lineGap = 0.35;
const chapterGap = 1;
const framesPerSecond = 12;
/** Length of what the segmented stream holds, and of one of its subtitle files, in seconds. */
const stream = { length: 24, part: 6 };

const silence = (seconds: number) => Buffer.alloc(Math.round(seconds * sampleRate) * 2);
const secondsOf = (pcm: Buffer) => pcm.length / 2 / sampleRate;

/** Speech as 16 bit mono samples, without the silence at its end. */
async function speak(text: string, temporary: string): Promise<Buffer> {
  const file = join(temporary, 'line.wav');
  await must('espeak-ng', ['-v', 'en-gb', '-s', '150', '-p', '40', '-w', file, text]);
  const wav = await readFile(file);
  const data = wav.subarray(wav.indexOf('data') + 8);
  let last = data.length - (data.length % 2) - 2;
  while (last > 0 && Math.abs(data.readInt16LE(last)) < 100) last -= 2;
  return Buffer.from(data.subarray(0, last + 2));
}

const stamp = (seconds: number) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

const webvtt = (cues: Cue[], header = '') =>
  `WEBVTT${header}\n${cues.map(({ start, end, text }) => `\n${stamp(start)} --> ${stamp(end)}\n${text}\n`).join('')}`;

/** The subtitles of the stream, cut in parts; a cue that lasts over an edge stands in both parts, as HLS wants it. */
async function writeStreamSubtitles(cues: Cue[], target: string): Promise<void> {
  const parts: string[] = [];
  for (let at = 0; at < stream.length; at += stream.part) {
    const name = `lines-${at / stream.part}.vtt`;
    const inside = cues.filter(({ start, end }) => start < at + stream.part && end > at);
    await writeFile(join(target, name), webvtt(inside, '\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000'));
    parts.push(`#EXTINF:${stream.part.toFixed(3)},\n${name}`);
  }
  const head = `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:${stream.part}\n#EXT-X-PLAYLIST-TYPE:VOD`;
  await writeFile(join(target, 'lines.m3u8'), `${head}\n${parts.join('\n')}\n#EXT-X-ENDLIST\n`);
  await writeFile(
    join(target, 'main.m3u8'),
    `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="lines",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,URI="lines.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=160000,RESOLUTION=640x360,CODECS="vp09.00.21.08,opus",SUBTITLES="lines"
media.m3u8
`,
  );
}

/** Filters that write the chapter's number and title over the picture. */
function picture(chapters: Cue[], temporary: string): string {
  const font = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
  const titles = chapters.flatMap(({ start, end }, index) => {
    const during = `enable='between(t,${start},${end})'`;
    // The first title is there from the first frame on: that is the picture before anybody presses play.
    const fadeIn = index === 0 ? '1' : `(t-${start})/0.6`;
    const fade = `alpha='min(1,min(${fadeIn},(${end}-t)/0.4))'`;
    const text = (file: string, size: number, y: number, colour: string) =>
      `drawtext=fontfile=${font}:textfile=${join(temporary, file)}:fontsize=${size}:fontcolor=${colour}:` +
      `x=64:y=${y}:${fade}:${during}`;
    return [
      text(`number-${index}`, 22, 128, '0xbfd7ea'),
      text(`title-${index}`, 46, 160, 'white'),
      `drawbox=x=64:y=236:w=120:h=3:color=0xbfd7ea:t=fill:${during}`,
    ];
  });
  return titles.join(',');
}

async function main(): Promise<void> {
  const script: Script = JSON.parse(await readFile(join(folder, 'script.json'), 'utf8'));
  const temporary = await mkdtemp(join(tmpdir(), 'cueline-demo-'));
  try {
    const sound: Buffer[] = [];
    let at = 0;
    const say = (pcm: Buffer) => {
      sound.push(pcm);
      at += secondsOf(pcm);
    };
    const lines: Record<Language, Cue[]> = { en: [], de: [] };
    const chapters: Cue[] = [];
    say(silence(0.8));
    for (const [index, { title, lines: sentences }] of script.chapters.entries()) {
      const start = index === 0 ? 0 : at;
      for (const sentence of sentences) {
        const from = at;
        say(await speak(sentence.en, temporary));
        for (const language of ['en', 'de'] as const) {
          lines[language].push({ start: from, end: at, text: sentence[language] });
        }
        say(silence(lineGap));
      }
      say(silence(chapterGap));
      chapters.push({ start, end: at, text: title.en });
      await writeFile(join(temporary, `number-${index}`), `${index + 1} / ${script.chapters.length}`);
      await writeFile(join(temporary, `title-${index}`), title.en);
    }

    const pcm = join(temporary, 'talk.pcm');
    await writeFile(pcm, Buffer.concat(sound));
    await writeFile(join(folder, 'talk.en.vtt'), webvtt(lines.en));
    await writeFile(join(folder, 'talk.de.vtt'), webvtt(lines.de));
    await writeFile(join(folder, 'talk.chapters.vtt'), webvtt(chapters));

    const ffmpeg = (...args: string[]) =>
      must('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args]);
    const speech = ['-f', 's16le', '-ar', String(sampleRate), '-ac', '1', '-i', pcm];
    const opus = ['-c:a', 'libopus', '-b:a', '32k', '-ar', '48000'];
    const colours = `gradients=s=640x360:r=${framesPerSecond}:d=${at.toFixed(3)}:c0=0x12324a:c1=0x1d5c63:c2=0x2c3e66:nb_colors=3:speed=0.004:seed=7`;
    const video = join(folder, 'talk.webm');
    await ffmpeg(
      ...['-f', 'lavfi', '-i', colours, ...speech],
      ...['-vf', picture(chapters, temporary), '-pix_fmt', 'yuv420p', '-c:v', 'libvpx-vp9', '-b:v', '56k'],
      ...['-g', String(framesPerSecond * 4), '-deadline', 'good', '-cpu-used', '2', '-row-mt', '1'],
      ...[...opus, '-metadata', `title=${script.title}`, '-shortest', video],
    );
    await ffmpeg(...speech, ...opus, join(folder, 'talk.ogg'));

    const target = join(folder, 'hls');
    await rm(target, { recursive: true, force: true });
    await mkdir(target);
    await writeStreamSubtitles(lines.en, target);
    await ffmpeg(
      ...['-i', video, '-t', String(stream.length), '-c', 'copy', '-f', 'hls', '-hls_time', '4'],
      ...['-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4', '-hls_flags', 'single_file'],
      ...['-hls_segment_filename', join(target, 'media.m4s'), join(target, 'media.m3u8')],
    );
    console.log(`${lines.en.length} lines, ${chapters.length} chapters, ${at.toFixed(1)} s`);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

await main();
