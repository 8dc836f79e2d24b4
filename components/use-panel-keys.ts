import { useEffect, useRef } from 'preact/hooks';
import { nextChapter, previousChapter } from '../utils/chapters/navigate';
import type { PanelModel } from '../utils/panel/view';

interface KeyActions {
  find(): void;
  /** Text pasted outside of any field. */
  paste(text: string): void;
}

/** Keys that work anywhere in the panel: chapters, find, and a transcript from the clipboard. None while typing. */
export function usePanelKeys(model: PanelModel, actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    addEventListener(
      'keydown',
      (event) => {
        const command = event.ctrlKey || event.metaKey;
        if (command && !event.altKey && event.key.toLowerCase() === 'f') latest.current.find();
        else if (isTyping(event.target)) return;
        else if (event.key === '/' && !command) latest.current.find();
        else if (event.altKey && !command && event.key === 'ArrowUp') goToChapter(model, 'previous');
        else if (event.altKey && !command && event.key === 'ArrowDown') goToChapter(model, 'next');
        else return;
        event.preventDefault();
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (isTyping(event.target) || text.trim() === '') return;
        event.preventDefault();
        latest.current.paste(text);
      },
      { signal },
    );
    return () => life.abort();
  }, [model]);
}

/** Seeks to the start of the chapter before or after where the video is. */
export function goToChapter(model: PanelModel, which: 'previous' | 'next'): void {
  const { chapters } = model.view();
  const now = model.now() ?? 0;
  const index = which === 'next' ? nextChapter(chapters, now) : previousChapter(chapters, now);
  const start = chapters[index]?.start;
  if (start !== undefined) model.actions.seek(start);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
