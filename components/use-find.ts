import { useMemo, useRef, useState } from 'preact/hooks';
import { t, tn } from '../utils/i18n';
import type { PanelModel, PanelView } from '../utils/panel/view';
import { buildFindIndex, findAll, type Hit, nearestHit } from '../utils/transcript/find';
import type { TranscriptControls } from './transcript/list';

export interface Find {
  isOpen: boolean;
  query: string;
  hits: readonly Hit[];
  /** Index of the hit the reader is at, -1 for none. */
  current: number;
  /** `3 of 12`, for eyes and screen readers. */
  status: string;
  /** Opens the field, or brings the focus back to it. */
  open(): void;
  close(): void;
  toggle(): void;
  look(query: string): void;
  step(by: 1 | -1): void;
  /** Rises each time the field is to have the focus. */
  focus: number;
}

const NONE: readonly Hit[] = [];

/** Finding in the transcript: what is looked for, where it is, and which hit the reader is at. */
export function useFind(
  model: PanelModel,
  view: PanelView,
  controls: { current: TranscriptControls | null },
): Find {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<{ hits: readonly Hit[]; index: number }>({ hits: NONE, index: -1 });
  const [focus, setFocus] = useState(0);
  const opener = useRef<Element | null>(null);
  const wanted = isOpen && query.trim() !== '';
  const index = useMemo(() => (isOpen ? buildFindIndex(view.lines) : undefined), [isOpen, view.lines]);
  const hits = useMemo(
    () => (wanted && index !== undefined ? findAll(index, query) : NONE),
    [index, query, wanted],
  );

  // Until one is stepped to, the hit shown is the nearest from where the reader is, not the first of the video.
  const place = useRef(0);
  const current = chosen.hits === hits ? chosen.index : nearestHit(hits, place.current);

  function step(by: 1 | -1): void {
    if (hits.length === 0) return;
    const index = (current + by + hits.length) % hits.length;
    place.current = hits[index]?.line ?? place.current;
    setChosen({ hits, index });
  }

  function open(): void {
    if (!isOpen) {
      opener.current = document.activeElement;
      place.current = Math.max(0, controls.current?.lineInHand() ?? model.live().line);
    }
    setOpen(true);
    setFocus((count) => count + 1);
  }

  function close(): void {
    setOpen(false);
    setQuery('');
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  }

  const status = !wanted
    ? ''
    : hits.length === 0
      ? t('noHits')
      : tn('hitOf', hits.length, (Math.max(0, current) + 1).toLocaleString());

  return {
    isOpen,
    query,
    hits,
    current,
    status,
    open,
    close,
    toggle: () => (isOpen ? close() : open()),
    look: setQuery,
    step,
    focus,
  };
}
