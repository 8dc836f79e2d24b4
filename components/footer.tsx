import { type MessageKey, t } from '../utils/i18n';
import type { PanelModel, PanelView } from '../utils/panel/view';
import { QUOTE_FORMS, type QuoteForm } from '../utils/quotes/types';
import { Icon } from './icons';
import type { FollowView } from './transcript/list';

const FORM_NAMES: Record<QuoteForm, MessageKey> = {
  markdown: 'formMarkdown',
  plain: 'formPlain',
  link: 'formLink',
  url: 'formUrl',
};

interface FooterProps {
  view: PanelView;
  model: PanelModel;
  following: boolean;
  toast: string;
  onCopy(): void;
  onFollow(on: boolean): void;
}

/** Copy a quote, in the form that is wanted; follow or let be. */
export function Footer({ view, model, following, toast, onCopy, onFollow }: FooterProps) {
  return (
    <footer class="footer">
      {/* The button must not take the selection that it is to copy. */}
      <button
        type="button"
        class="text-button copy-quote"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onCopy}
      >
        <Icon name="copy" />
        {t('copyQuote')}
      </button>
      <select
        aria-label={t('quoteForm')}
        title={t('quoteForm')}
        value={view.quoteForm}
        onChange={(event) => model.actions.setQuoteForm(event.currentTarget.value as QuoteForm)}
      >
        {QUOTE_FORMS.map((form) => (
          <option key={form} value={form}>
            {t(FORM_NAMES[form])}
          </option>
        ))}
      </select>
      <button
        type="button"
        role="switch"
        class="text-button follow"
        aria-checked={following}
        onClick={() => onFollow(!following)}
      >
        {t('follow')}
        <span class="switch" />
      </button>
      <p class="toast" aria-hidden="true">
        {toast}
      </p>
    </footer>
  );
}

/** The way back to the live line, with an arrow to where it is; only when it is let be and out of sight. */
Footer.Back = function Back({ view, onBack }: { view: FollowView; onBack(): void }) {
  if (view.following || (view.direction !== 'up' && view.direction !== 'down')) return null;
  return (
    <button type="button" class="main-button back" onClick={onBack}>
      <Icon name={view.direction} />
      {t('backToLive')}
    </button>
  );
};
