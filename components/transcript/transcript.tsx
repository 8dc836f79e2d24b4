import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { PanelModel } from '../../utils/panel/view';
import type { Hit } from '../../utils/transcript/find';
import { type ListEvents, type TranscriptControls, type TranscriptList, transcriptList } from './list';
import './transcript.css';

export interface TranscriptProps extends ListEvents {
  model: PanelModel;
  hits: readonly Hit[];
  /** Index into `hits` of the one the reader is at, -1 for none. */
  currentHit: number;
  finding: boolean;
  controls: { current: TranscriptControls | null };
}

/** The transcript: what scrolls, and the list in it. Its rows are plain DOM, too many to be told apart on each render. */
export function Transcript({ model, hits, currentHit, finding, controls, ...events }: TranscriptProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const made = useRef<TranscriptList | null>(null);
  const latest = useRef(events);
  latest.current = events;

  useEffect(() => {
    if (scroller.current === null || list.current === null) return;
    const one = transcriptList(scroller.current, list.current, model, {
      onFollow: (view) => latest.current.onFollow(view),
      onCopyLine: (line) => latest.current.onCopyLine(line),
    });
    made.current = one;
    controls.current = one;
    one.show(model.view());
    const unsubscribe = model.subscribeView(one.show);
    return () => {
      unsubscribe();
      one.destroy();
      made.current = null;
      controls.current = null;
    };
  }, [model, controls]);

  useEffect(() => made.current?.setFinding(finding), [finding]);
  useEffect(() => made.current?.setHits(hits, currentHit), [hits, currentHit]);

  return (
    // Firefox would make the scroller a Tab stop of its own; the times are the one there is.
    <div class="transcript" ref={scroller} tabIndex={-1}>
      <ol ref={list} aria-label={t('transcript')} />
    </div>
  );
}
