import { type MessageKey, t } from '../utils/i18n';
import type { PanelModel, PanelView } from '../utils/panel/view';

interface StatePageProps {
  view: PanelView;
  model: PanelModel;
  onAdd(): void;
}

type Way = 'add' | 'again' | 'reload' | 'always';

/** What is so, what to do about it, and the buttons for that. */
interface Page {
  so: MessageKey;
  todo: MessageKey;
  ways: Way[];
}

const FAILURES: Record<string, Page> = {
  'restricted-page': { so: 'restricted', todo: 'restrictedTodo', ways: [] },
  'empty-answer': { so: 'emptyAnswer', todo: 'trackFailedTodo', ways: ['again', 'add'] },
  http: { so: 'httpFailed', todo: 'trackFailedTodo', ways: ['again', 'add'] },
  unreachable: { so: 'unreachable', todo: 'trackFailedTodo', ways: ['again', 'add'] },
  timeout: { so: 'timeout', todo: 'trackFailedTodo', ways: ['again', 'add'] },
};

const FAILED: Page = { so: 'failed', todo: 'failedTodo', ways: ['again', 'reload'] };
const TRACK_UNREADABLE: Page = { so: 'trackUnreadable', todo: 'trackFailedTodo', ways: ['again', 'add'] };

function pageOf({ state, problem, mediaId }: PanelView): Page {
  switch (state) {
    case 'needs-permission':
      return { so: 'needsPermission', todo: 'needsPermissionTodo', ways: ['again', 'always'] };
    case 'no-video':
      return { so: 'noVideo', todo: 'noVideoTodo', ways: ['again'] };
    case 'no-transcript':
      return problem?.code === 'not-loaded'
        ? { so: 'notLoaded', todo: 'notLoadedTodo', ways: ['add', 'again'] }
        : { so: 'noTranscript', todo: 'noTranscriptTodo', ways: ['add', 'again'] };
    case 'live':
      return { so: 'liveStream', todo: 'liveStreamTodo', ways: ['add', 'again'] };
    case 'gated':
      return { so: 'gated', todo: 'gatedTodo', ways: ['again', 'add'] };
    case 'blocked':
      return { so: 'blocked', todo: 'blockedTodo', ways: ['again', 'add'] };
    case 'disconnected':
      return { so: 'disconnected', todo: 'disconnectedTodo', ways: ['reload'] };
    case 'failed':
      return FAILURES[problem?.code ?? ''] ?? (mediaId === undefined ? FAILED : TRACK_UNREADABLE);
    default:
      return { so: 'loading', todo: 'loadingTodo', ways: [] };
  }
}

/** Every state without words to read, composed like a page: never a blank, never a spinner without an end. */
export function StatePage({ view, model, onAdd }: StatePageProps) {
  const page = pageOf(view);
  const ways: Record<Way, { label: MessageKey; run(): void } | undefined> = {
    add: { label: 'addTranscript', run: onAdd },
    again: { label: 'lookAgain', run: model.actions.retry },
    reload: { label: 'reloadPage', run: model.actions.reloadPage },
    always:
      view.askOrigin === undefined
        ? undefined
        : { label: 'alwaysOn', run: () => void model.actions.alwaysOnThisSite() },
  };
  return (
    <main class="state-page">
      <h2>{t(page.so, view.problem?.status ?? '')}</h2>
      <p>{t(page.todo)}</p>
      <div class="buttons">
        {page.ways.map((way, index) => {
          const action = ways[way];
          return (
            action && (
              <button
                key={way}
                type="button"
                class={index === 0 ? 'main-button' : 'text-button'}
                onClick={action.run}
              >
                {t(action.label)}
              </button>
            )
          );
        })}
      </div>
    </main>
  );
}
