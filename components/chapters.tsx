import { useEffect, useState } from 'preact/hooks';
import { progress } from '../utils/chapters/navigate';
import { t } from '../utils/i18n';
import type { PanelModel, PanelView } from '../utils/panel/view';
import { clockTime } from '../utils/transcript/time';
import { Icon } from './icons';
import { useLive } from './use-model';
import { goToChapter } from './use-panel-keys';

/** The current chapter, how far along it is, the way to its neighbours, and the list of all. */
export function Chapters({ view, model }: { view: PanelView; model: PanelModel }) {
  const current = useLive(model, 'chapter');
  const [open, setOpen] = useState(false);
  const { chapters } = view;
  if (chapters.length === 0) return null;
  const chapter = chapters[current];

  return (
    <nav class="chapters" aria-label={t('chapters')}>
      <div class="chapter-bar">
        <button
          type="button"
          class="icon-button"
          aria-label={t('previousChapter')}
          title={`${t('previousChapter')} (Alt+↑)`}
          onClick={() => goToChapter(model, 'previous')}
        >
          <Icon name="previous" />
        </button>
        <button type="button" class="chapter-now" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="number">{current >= 0 ? current + 1 : '–'}</span>
          <span class="title" dir="auto">
            {chapter?.title ?? t('chapters')}
          </span>
          <Progress model={model} view={view} current={current} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('nextChapter')}
          title={`${t('nextChapter')} (Alt+↓)`}
          onClick={() => goToChapter(model, 'next')}
        >
          <Icon name="next" />
        </button>
      </div>
      <ol class="chapter-list" hidden={!open}>
        {chapters.map(({ start, title }, index) => (
          <li key={`${start} ${title}`}>
            <button
              type="button"
              data-start={start}
              aria-current={index === current ? 'true' : undefined}
              onClick={() => model.actions.seek(start)}
            >
              <span class="time">{clockTime(start)}</span>
              <span dir="auto">{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** `1:12 of 1:38` and a line; once a second while media time runs, and not at all otherwise. */
function Progress({ model, view, current }: { model: PanelModel; view: PanelView; current: number }) {
  const [, draw] = useState(0);
  const chapter = view.chapters[current];

  useEffect(() => {
    let timer: number | undefined;
    function tick(): void {
      window.clearTimeout(timer);
      draw((count) => count + 1);
      if (model.clock()?.moving && !document.hidden) timer = window.setTimeout(tick, 1000);
    }
    const stop = model.subscribeClock(tick);
    document.addEventListener('visibilitychange', tick);
    return () => {
      window.clearTimeout(timer);
      stop();
      document.removeEventListener('visibilitychange', tick);
    };
  }, [model]);

  if (chapter === undefined) return null;
  const { elapsed, length, fraction } = progress(chapter, model.now() ?? 0);
  return (
    <>
      <span class="progress">
        {length === undefined ? clockTime(elapsed) : t('elapsedOf', clockTime(elapsed), clockTime(length))}
      </span>
      <span class="track">
        <span style={{ inlineSize: `${fraction * 100}%` }} />
      </span>
    </>
  );
}
