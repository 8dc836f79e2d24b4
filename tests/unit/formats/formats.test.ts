import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCueText } from '../../../utils/formats/cue-text';
import { linesFromCues } from '../../../utils/formats/from-cues';
import { parseTranscript } from '../../../utils/formats/index';

const FIXTURES = new URL('../../../../shared/fixtures/', import.meta.url);

function read(text: string, name = 'talk.txt') {
  const parsed = parseTranscript(name, text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}
const brief = (text: string) => read(text).lines.map(({ start, end, text: words }) => [start, end, words]);

describe('WebVTT', () => {
  it('reads cues, leaves notes, styles and settings out, and knows its language', () => {
    const file = `WEBVTT - title\nLanguage: de\n\nSTYLE\n::cue { color: red }\n\nNOTE --\nnot said\n\nid-1\n00:01.000 --> 00:02.500 align:start\nEins\nzwei\n\n01:00:00.120 --> 01:00:01.000\nDrei`;
    expect(read(file)).toMatchObject({ format: 'vtt', language: 'de', repairs: [] });
    expect(brief(file)).toEqual([
      [1, 2.5, 'Eins zwei'],
      [3600.12, 3601, 'Drei'],
    ]);
  });

  it.each(['\r\n', '\r'])('takes line ends %j', (end) => {
    expect(brief(`WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n`.replaceAll('\n', end))).toEqual([[1, 2, 'One']]);
  });

  it('keeps words whose end is missing, and tells', () => {
    const file = read('WEBVTT\n\n00:01.000 -->\nOne\n\n00:04.000 --> 00:05.000\nTwo\n');
    expect(file.lines[0]).toMatchObject({ start: 1, end: 4, text: 'One' });
    expect(file.repairs).toEqual([{ code: 'no-end', line: 3, found: '00:01.000 -->' }]);
  });
});

describe('cue text', () => {
  it.each([
    ['<v Ann>Hello <i>there</i></v>', { text: 'Hello there', speaker: 'Ann' }],
    ['<v.loud Ann Lee>Hi', { text: 'Hi', speaker: 'Ann Lee' }],
    ['Tom &amp; Jerry &#169; &lt;b&gt;', { text: 'Tom & Jerry © <b>' }],
    ['3 < 4 and <unknown> words', { text: '3 < 4 and <unknown> words' }],
    ['<c.red>red</c>\n  line', { text: 'red line' }],
  ])('%s', (raw, said) => expect(parseCueText(raw, 0)).toEqual(said));

  it('has a time for each word that has a tag, the first word that of the cue', () => {
    expect(parseCueText('one <00:00:01.500>two <00:00:02.000><c>three</c>', 1)).toEqual({
      text: 'one two three',
      words: [
        { start: 1, at: 0 },
        { start: 1.5, at: 4 },
        { start: 2, at: 8 },
      ],
    });
  });
});

describe('SRT', () => {
  it.each([
    ['its usual form', '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n'],
    ['no blank lines', '1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo'],
    ['no numbers', '00:00:01,000 --> 00:00:02,000\nOne\n\n00:00:03,000 --> 00:00:04,000\nTwo'],
    [
      'points, short digits, overrides',
      '1\n0:0:1.000-->0:0:2.000\n{\\an8}<b>One</b>\n\n2\n00:00:03,0 --> 00:00:04,0\nTwo',
    ],
  ])('reads %s', (_what, file) => {
    expect(brief(file)).toEqual([
      [1, 2, 'One'],
      [3, 4, 'Two'],
    ]);
  });

  it('keeps words that are only digits', () => {
    expect(
      brief('1\n00:00:01,000 --> 00:00:02,000\n2024\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo')[0],
    ).toEqual([1, 2, '2024']);
  });

  it('loses no words where a time cannot be read', () => {
    const file = read('1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\nxx --> yy\nTwo\n');
    expect(file.lines.map(({ text }) => text)).toEqual(['One Two']);
    expect(file.repairs).toEqual([{ code: 'bad-time', line: 6, found: 'xx --> yy' }]);
  });
});

describe('a transcript page', () => {
  const page =
    'back to index\n\nA talk\n\nChapters\n\n0:0 Start\n10:7 Later\n1:02:03 End\n\nWhisper Transcript | Transcript Only Page\n\n00:00:00.000 | One\n00:00:07.520 | two: at 9:30\ngo on\n';

  it('has a title, chapters and lines that go on', () => {
    const file = read(page);
    expect(file).toMatchObject({ format: 'transcript-page', title: 'A talk' });
    expect(file.chapters?.map(({ start, title }) => [start, title])).toEqual([
      [0, 'Start'],
      [607, 'Later'],
      [3723, 'End'],
    ]);
    expect(file.lines.map(({ start, text }) => [start, text])).toEqual([
      [0, 'One'],
      [7.52, 'two: at 9:30 go on'],
    ]);
  });
});

describe('what is refused, and by what name', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['Just some words.', 'unknown'],
    ['<!doctype html><p>404', 'html-page'],
    ['WEBVTT\n\n', 'no-cues'],
    ['\u0000\u0001\u0002\u0003PK', 'binary'],
  ])('%j: %s', (text, code) => {
    expect(parseTranscript('a.txt', text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('says which line has a time that cannot be read', () => {
    expect(parseTranscript('a.srt', '1\nxx --> yy\nOne')).toEqual({
      ok: false,
      problem: { code: 'bad-time', line: 2, found: 'xx --> yy' },
    });
  });
});

describe('rolling captions', () => {
  it('say each row once, with the time it was new', () => {
    const rows = ['so today we', 'look at how', 'people read', 'along with it', 'all day long'];
    const cues = rows.map((row, index) => ({
      start: index * 2,
      end: index * 2 + 2,
      text: index === 0 ? row : `${rows[index - 1]}\n${row}`,
    }));
    expect(linesFromCues(cues).map(({ start, text }) => [start, text])).toEqual(
      rows.map((row, index) => [index * 2, row]),
    );
  });

  it('are told from a refrain', () => {
    const cues = [
      'No. No.',
      'No. No.',
      'Come along',
      'with me now',
      'Come along',
      'once more',
      'and then',
      'goodbye',
    ].map((text, index) => ({ start: index, end: index + 1, text }));
    expect(linesFromCues(cues)).toHaveLength(cues.length);
  });
});

describe('real files', () => {
  it('are read or refused without a throw; those people wrote keep their words', (context) => {
    if (!existsSync(FIXTURES)) context.skip('the folder of real files is not here');
    for (const kind of ['vtt', 'srt']) {
      const folder = new URL(`formats/${kind}/`, FIXTURES);
      for (const file of readdirSync(folder))
        parseTranscript(file, readFileSync(new URL(file, folder), 'utf8'));
    }
    const page = read(readFileSync(new URL('whisper-transcript-page.txt', FIXTURES), 'utf8'));
    expect(page.chapters).toHaveLength(7);
    expect(page.lines).toHaveLength(204);
    expect(page.lines[1]).toMatchObject({ start: 7.52, end: 13.16 });
  });
});
