import { t } from '../utils/i18n';
import type { PanelModel, PanelView } from '../utils/panel/view';
import { Icon } from './icons';
import { Menu, type MenuItem } from './menu';
import { MediaPicker, TrackPicker } from './pickers';

interface HeaderProps {
  view: PanelView;
  model: PanelModel;
  finding: boolean;
  onFind(): void;
  onAdd(): void;
  onShift(): void;
}

/** What is shown and where it comes from; find, and the menu. */
export function Header({ view, model, finding, onFind, onAdd, onShift }: HeaderProps) {
  const readable = view.lines.length > 0;
  const items: MenuItem[] = [];
  if (view.mediaId !== undefined) items.push({ label: t('addTranscript'), run: onAdd });
  if (readable) items.push({ label: t('shiftTimes'), run: onShift });
  if (view.own !== undefined)
    items.push({ label: t('removeTranscript'), run: () => void model.actions.removeTranscript() });
  if (view.askOrigin !== undefined)
    items.push({ label: t('alwaysOn'), run: () => void model.actions.alwaysOnThisSite() });
  items.push({ label: t('lookAgain'), run: model.actions.retry });

  return (
    <header class="header">
      <div class="header-row">
        <h1 title={view.title} dir="auto">
          {view.title || t('appName')}
        </h1>
        {readable && !finding && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('find')}
            title={`${t('find')} (/)`}
            onClick={onFind}
          >
            <Icon name="find" />
          </button>
        )}
        <Menu label={t('menu')} items={items} />
      </div>
      {(view.tracks.length > 0 || view.media.length > 1) && (
        <div class="source">
          <MediaPicker view={view} model={model} />
          <TrackPicker view={view} model={model} />
          <span>{view.collecting ? t('collecting') : view.host !== '' && t('fromHost', view.host)}</span>
        </div>
      )}
    </header>
  );
}
