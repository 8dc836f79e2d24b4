import type { FormatCode, Repair } from '../utils/formats/types';
import { type MessageKey, t } from '../utils/i18n';
import type { Problem } from '../utils/result';

const REFUSED: Record<FormatCode | 'not-saved', MessageKey> = {
  empty: 'formatEmpty',
  unknown: 'formatUnknown',
  'no-cues': 'formatNoCues',
  binary: 'formatBinary',
  'html-page': 'formatHtmlPage',
  'bad-time': 'formatBadTime',
  'not-saved': 'notSaved',
};

const REPAIRED: Record<Repair['code'], MessageKey> = {
  'no-end': 'repairNoEnd',
  'end-before-start': 'repairEndBeforeStart',
  'bad-time': 'repairBadTime',
  'no-time': 'repairNoTime',
};

/** Why the transcript called `name` was not taken, and where in it the reason stands. */
export function refusal({ code, line, found }: Problem<FormatCode | 'not-saved'>, name: string): string {
  return t(REFUSED[code], name, line ?? 1, found ?? '');
}

/** What was mended while reading `name`; the first of it, as one tells. */
export function acceptance(name: string, repairs: readonly Repair[]): string {
  const [first] = repairs;
  return first === undefined ? t('added', name) : t(REPAIRED[first.code], first.line);
}
