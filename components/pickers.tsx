import { t, uiLocale } from '../utils/i18n';
import type { PanelModel, PanelView } from '../utils/panel/view';
import type { Track } from '../utils/transcript/types';

interface PickerProps {
  view: PanelView;
  model: PanelModel;
}

/** Which transcript is read, where there is one. */
export function TrackPicker({ view, model }: PickerProps) {
  if (view.tracks.length === 0) return null;
  return (
    <select
      aria-label={t('track')}
      value={view.trackId ?? ''}
      onChange={(event) => model.actions.chooseTrack(event.currentTarget.value)}
    >
      {view.trackId === undefined && (
        <option value="" disabled>
          {t('chooseTrack')}
        </option>
      )}
      {view.tracks.map((track) => (
        <option key={track.id} value={track.id}>
          {trackName(track)}
        </option>
      ))}
    </select>
  );
}

/** Which player is followed, where the page has several. */
export function MediaPicker({ view, model }: PickerProps) {
  if (view.media.length < 2) return null;
  return (
    <select
      aria-label={t('media')}
      value={view.mediaId ?? ''}
      onChange={(event) => model.actions.chooseMedia(event.currentTarget.value)}
    >
      {view.media.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A track as people tell it from the others: its language, then what its page calls it and how it was made. */
function trackName({ label, language, kind }: Track): string {
  if (kind === 'own') return t('ownTrack', label);
  const name = languageName(language);
  const parts = [name || label || t('trackUnnamed')];
  if (name !== '' && label !== '' && !isOnlyLanguage(label, language, name)) parts.push(label);
  if (kind === 'automatic') parts.push(t('trackAutomatic'));
  if (kind === 'translation') parts.push(t('trackTranslation'));
  if (kind === 'captions' && parts.length === 1 && name !== '') parts.push(t('trackCaptions'));
  return parts.join(', ');
}

function languageName(language: string, locale = uiLocale()): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(language) ?? '';
  } catch {
    return '';
  }
}

/** Whether a label says no more than the language does, in the interface's language or the track's own. */
function isOnlyLanguage(label: string, language: string, name: string): boolean {
  const same = (other: string) => label.toLowerCase() === other.toLowerCase();
  return same(name) || same(language) || same(languageName(language, language));
}
