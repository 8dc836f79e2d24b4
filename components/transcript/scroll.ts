/** Where the live line is kept: a third of the way down. */
const PLACE = 1 / 3;
/** Nearer than this it is at its place, px. */
const CLOSE = 2;

export type Direction = 'up' | 'down' | 'in-view' | 'none';

/** Where `row` is from what is seen of `scroller`. */
export function directionOf(scroller: HTMLElement, row: HTMLElement | undefined): Direction {
  if (row === undefined) return 'none';
  const view = scroller.getBoundingClientRect();
  const box = row.getBoundingClientRect();
  if (box.bottom <= view.top) return 'up';
  return box.top >= view.bottom ? 'down' : 'in-view';
}

export interface KeptScroll {
  /** Brings `row` to its place. Near it glides where the person likes motion; far away it is there at once. */
  keep(row: HTMLElement): void;
  /** Ends a glide under way: the person took over. */
  stop(): void;
}

export function keptScroll(scroller: HTMLElement): KeptScroll {
  const view = scroller.ownerDocument.defaultView;
  const still = view?.matchMedia('(prefers-reduced-motion: reduce)');
  let gliding = false;
  let pass = 0;

  scroller.addEventListener('scrollend', () => {
    gliding = false;
  });

  const offBy = (row: HTMLElement): number => {
    const box = row.getBoundingClientRect();
    const seen = scroller.getBoundingClientRect();
    const wanted = scroller.scrollTop + box.top - seen.top - scroller.clientHeight * PLACE;
    const most = scroller.scrollHeight - scroller.clientHeight;
    return Math.min(Math.max(0, wanted), most) - scroller.scrollTop;
  };

  function jump(row: HTMLElement, mine: number, tries: number): void {
    if (mine !== pass) return;
    const by = offBy(row);
    if (Math.abs(by) > CLOSE) scroller.scrollBy({ top: by, behavior: 'instant' });
    // Blocks that were never laid out have estimated heights: what comes into view now may be taller, so look once more.
    if (tries > 0) view?.requestAnimationFrame(() => jump(row, mine, tries - 1));
  }

  return {
    keep(row) {
      pass += 1;
      const by = offBy(row);
      if (Math.abs(by) <= CLOSE) return;
      if (Math.abs(by) < scroller.clientHeight && !still?.matches) {
        gliding = true;
        scroller.scrollBy({ top: by, behavior: 'smooth' });
      } else {
        jump(row, pass, 3);
      }
    },
    stop() {
      pass += 1;
      if (gliding) scroller.scrollTo({ top: scroller.scrollTop, behavior: 'instant' });
      gliding = false;
    },
  };
}
