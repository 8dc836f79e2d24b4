import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../utils/i18n';
import type { PanelModel, PanelView } from '../utils/panel/view';
import { writeClipboard } from '../utils/quotes/clipboard';
import { composeQuote } from '../utils/quotes/compose';
import { type LineRange, quoteFromLines } from '../utils/quotes/from-selection';
import { linkAt } from '../utils/sites/index';
import { AddTranscript } from './add-transcript';
import { Chapters } from './chapters';
import { FindBar } from './find-bar';
import { Footer } from './footer';
import { Header } from './header';
import { acceptance, refusal } from './sentences';
import { ShiftBar } from './shift-bar';
import { StatePage } from './state-page';
import type { FollowView, TranscriptControls } from './transcript/list';
import { Transcript } from './transcript/transcript';
import { useDrop } from './use-drop';
import { useFind } from './use-find';
import { useView } from './use-model';
import { usePanelKeys } from './use-panel-keys';
import { useToast } from './use-toast';
import './theme.css';
import './panel.css';

/** The whole side panel. Everything it shows comes from the model, everything it does goes there. */
export function Panel({ model }: { model: PanelModel }) {
  const view = useView(model);
  const controls = useRef<TranscriptControls | null>(null);
  const [followView, setFollowView] = useState<FollowView>({ following: true, direction: 'none' });
  const [adding, setAdding] = useState<{ text: string } | undefined>();
  const [shifting, setShifting] = useState(false);
  const [toast, say] = useToast();
  const find = useFind(model, view, controls);
  const readable = view.lines.length > 0;

  useEffect(() => {
    document.documentElement.dataset.state = view.state;
  }, [view.state]);

  async function bring(name: string, text: string): Promise<string | undefined> {
    const result = await model.actions.addTranscript(name, text);
    if (!result.ok) return refusal(result.problem, name);
    setAdding(undefined);
    say(acceptance(name, result.value.repairs));
    return undefined;
  }

  const dragging = useDrop(async (name, text) => {
    const problem = await bring(name, text);
    if (problem !== undefined) say(problem);
  });
  usePanelKeys(model, { find: find.open, paste: (text) => setAdding({ text }) });

  async function copy(range: LineRange): Promise<void> {
    const quote = quoteFromLines(view.lines, range);
    if (quote === undefined) return;
    const content = composeQuote(view.quoteForm, {
      ...quote,
      title: view.title,
      url: linkAt(view.pageUrl, quote.time),
    });
    say((await writeClipboard(document, navigator, content)) ? t('copied') : t('notCopied'));
  }

  const copyLine = (line: number) => copy(wholeLine(view, line));

  function copyQuote(): void {
    void copy(controls.current?.selection() ?? wholeLine(view, Math.max(0, model.live().line)));
  }

  return (
    <div class="panel">
      <Header
        view={view}
        model={model}
        onFind={find.toggle}
        finding={find.isOpen}
        onAdd={() => setAdding({ text: '' })}
        onShift={() => setShifting(!shifting)}
      />
      {find.isOpen && <FindBar find={find} />}
      {shifting && readable && (
        <ShiftBar view={view} model={model} controls={controls} onClose={() => setShifting(false)} />
      )}
      {view.ad && <p class="notice">{t('adPlays')}</p>}
      {readable && view.state === 'ready' ? (
        <>
          <div class={view.chapters.length > 0 ? 'panel-body has-chapters' : 'panel-body'}>
            <Chapters view={view} model={model} />
            <main class="panel-words">
              <Transcript
                model={model}
                hits={find.hits}
                currentHit={find.current}
                finding={find.isOpen && find.query !== ''}
                onFollow={setFollowView}
                onCopyLine={(line) => void copyLine(line)}
                controls={controls}
              />
              <Footer.Back view={followView} onBack={() => controls.current?.resume()} />
            </main>
          </div>
          <Footer
            view={view}
            model={model}
            following={followView.following}
            onCopy={copyQuote}
            onFollow={(on) => (on ? controls.current?.resume() : controls.current?.letBe())}
            toast={toast}
          />
        </>
      ) : (
        <>
          <Chapters view={view} model={model} />
          <StatePage view={view} model={model} onAdd={() => setAdding({ text: '' })} />
          <div class="toast-corner">
            <p class="toast">{toast}</p>
          </div>
        </>
      )}
      <p class="visually-hidden" role="status">
        {toast || find.status}
      </p>
      {dragging && <div class="drop-hint">{t('dropHere')}</div>}
      {adding !== undefined && (
        <AddTranscript text={adding.text} onBring={bring} onClose={() => setAdding(undefined)} />
      )}
    </div>
  );
}

function wholeLine(view: PanelView, line: number): LineRange {
  return { line, at: 0, endLine: line, endAt: view.lines[line]?.text.length ?? 0 };
}
