import { useState } from 'preact/hooks';
import { t } from '../utils/i18n';
import type { PanelModel, PanelView } from '../utils/panel/view';
import { parseClock } from '../utils/transcript/time';
import { Icon } from './icons';
import type { TranscriptControls } from './transcript/list';

interface ShiftBarProps {
  view: PanelView;
  model: PanelModel;
  controls: { current: TranscriptControls | null };
  onClose(): void;
}

/** Steps of the buttons, seconds. */
const STEP = 0.5;

/** Shifts a transcript that is early or late: by typing, by steps, or by saying which line is being spoken. */
export function ShiftBar({ view, model, controls, onClose }: ShiftBarProps) {
  const [typed, setTyped] = useState<string>();
  const written = typed ?? format(view.offset);
  const wrong = typed !== undefined && parseClock(typed) === undefined;
  const set = (seconds: number) => {
    setTyped(undefined);
    model.actions.setOffset(Math.round(seconds * 1000) / 1000);
  };

  function apply(): void {
    const seconds = typed === undefined ? undefined : parseClock(typed);
    if (seconds !== undefined) set(seconds);
  }

  function spokenNow(): void {
    const range = controls.current?.selection();
    const line = view.lines[range?.line ?? controls.current?.lineInHand() ?? -1];
    const now = model.now();
    if (line !== undefined && now !== undefined) set(view.offset + now - line.start);
  }

  return (
    <fieldset class="shift">
      <legend class="visually-hidden">{t('shiftTimes')}</legend>
      <button
        type="button"
        class="icon-button"
        aria-label={t('earlier')}
        onClick={() => set(view.offset - STEP)}
      >
        −
      </button>
      <input
        class="field"
        type="text"
        inputMode="decimal"
        aria-label={t('offset')}
        aria-invalid={wrong}
        value={written}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={apply}
        onKeyDown={(event) => event.key === 'Enter' && apply()}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={t('later')}
        onClick={() => set(view.offset + STEP)}
      >
        +
      </button>
      <button
        type="button"
        class="text-button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={spokenNow}
      >
        {t('spokenNow')}
      </button>
      <button type="button" class="text-button" disabled={view.offset === 0} onClick={() => set(0)}>
        {t('resetOffset')}
      </button>
      <button type="button" class="icon-button" aria-label={t('closeShift')} onClick={onClose}>
        <Icon name="close" />
      </button>
      <p>{wrong ? t('offsetWrong', written) : t('shiftHint')}</p>
    </fieldset>
  );
}

function format(seconds: number): string {
  return seconds > 0 ? `+${seconds}` : String(seconds);
}
