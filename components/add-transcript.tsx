import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../utils/i18n';

interface AddTranscriptProps {
  /** Text to begin with, where it was pasted. */
  text: string;
  /** Takes the transcript; answers with a sentence where it cannot. */
  onBring(name: string, text: string): Promise<string | undefined>;
  onClose(): void;
}

/** Brings a transcript: a file dropped or chosen, or text pasted. What cannot be read stays in the field, with the reason. */
export function AddTranscript({ text, onBring, onClose }: AddTranscriptProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState(text);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const bring = async (name: string, words: string) => setProblem(await onBring(name, words));

  async function bringFile(): Promise<void> {
    const file = chooser.current?.files?.[0];
    if (file !== undefined) await bring(file.name, await file.text());
    // The same file, mended, can be chosen again.
    if (chooser.current !== null) chooser.current.value = '';
  }

  return (
    <dialog ref={dialog} class="add" aria-labelledby="add-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void bring(t('pastedName'), pasted);
        }}
      >
        <h2 id="add-title">{t('addTranscript')}</h2>
        <p>{t('addHint')}</p>
        <div>
          <button type="button" class="main-button" onClick={() => chooser.current?.click()}>
            {t('chooseFile')}
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".vtt,.srt,.txt,text/*"
            hidden
            onChange={() => void bringFile()}
          />
        </div>
        <label>
          {t('pasteHere')}
          <textarea
            class="field"
            dir="auto"
            value={pasted}
            onInput={(event) => {
              setPasted(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
        </label>
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="buttons">
          <button type="button" class="text-button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
          <button type="submit" class="text-button" disabled={pasted.trim() === ''}>
            {t('useText')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
