import { useEffect, useRef } from 'preact/hooks';
import { t } from '../utils/i18n';
import { Icon } from './icons';
import type { Find } from './use-find';

/** The field to find in, how many there are, and the way from one to the next. */
export function FindBar({ find }: { find: Find }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [find.focus]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') find.close();
    else return;
    event.preventDefault();
  }

  return (
    <search class="find">
      <input
        ref={field}
        class="field"
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-label={t('find')}
        placeholder={t('find')}
        value={find.query}
        onInput={(event) => find.look(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="count" aria-hidden="true">
        {find.status}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={t('previousHit')}
        disabled={find.hits.length === 0}
        onClick={() => find.step(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('nextHit')}
        disabled={find.hits.length === 0}
        onClick={() => find.step(1)}
      >
        <Icon name="down" />
      </button>
      <button type="button" class="icon-button" aria-label={t('closeFind')} onClick={find.close}>
        <Icon name="close" />
      </button>
    </search>
  );
}
