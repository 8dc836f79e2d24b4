import { useCallback, useRef, useState } from 'preact/hooks';

/** Milliseconds a word of confirmation stays; a whole sentence stays longer. */
const STAY = 2500;
const PER_CHARACTER = 45;

/** What is said for a moment, and how to say it. */
export function useToast(): [toast: string, say: (words: string) => void] {
  const [toast, setToast] = useState('');
  const timer = useRef<number | undefined>(undefined);
  const say = useCallback((words: string) => {
    window.clearTimeout(timer.current);
    setToast(words);
    timer.current = window.setTimeout(() => setToast(''), Math.max(STAY, words.length * PER_CHARACTER));
  }, []);
  return [toast, say];
}
