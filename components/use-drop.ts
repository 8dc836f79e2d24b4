import { useEffect, useRef, useState } from 'preact/hooks';

/** Takes text files dropped anywhere on the page; answers whether one is being dragged over it. */
export function useDrop(onFile: (name: string, text: string) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setDragging(true);
      },
      { signal },
    );
    addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setDragging(false);
      },
      { signal },
    );
    addEventListener(
      'drop',
      async (event) => {
        const file = event.dataTransfer?.files[0];
        setDragging(false);
        if (file === undefined) return;
        event.preventDefault();
        latest.current(file.name, await file.text());
      },
      { signal },
    );
    return () => life.abort();
  }, []);
  return dragging;
}
