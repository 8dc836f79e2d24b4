import { locate } from './locate.ts';

interface Point {
  x: number;
  y: number;
}

/** What each browser does in its own way; coordinates are CSS pixels of the document's viewport. */
export interface Hands {
  /** Runs `source`, a function's text, with the JSON arguments; resolves with JSON or undefined. */
  run(source: string, args: string): Promise<string | undefined>;
  mouse(type: 'move' | 'down' | 'up', at: Point, clicks: number): Promise<void>;
  wheel(at: Point, deltaY: number): Promise<void>;
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  /** PNG of what is visible. */
  screenshot(): Promise<Uint8Array>;
}

export interface WaitOptions {
  /** Milliseconds, default 15,000. */
  timeout?: number;
  /** Said in the error when the time is over. */
  what?: string;
}

const polling = 40;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A document in a browser, and real input to it. A selector is CSS or `aria/Accessible name`, with `>> nth=N` to choose. */
export class Handle {
  readonly #hands: Hands;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** Runs `fn` in the document. Arguments and result travel as JSON; a promise is awaited. */
  async evaluate<Args extends unknown[], T>(
    fn: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    const json = await this.#hands.run(fn.toString(), JSON.stringify(args));
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  }

  /** Polls until `fn` answers something truthy, and answers that. A document that is just changing is waited for. */
  async waitFor<Args extends unknown[], T>(
    fn: (...args: Args) => T | Promise<T>,
    options: WaitOptions = {},
    ...args: Args
  ): Promise<Exclude<T, null | undefined | false | 0 | ''>> {
    const { timeout = 15_000, what = fn.toString() } = options;
    const end = performance.now() + timeout;
    let failure: unknown;
    do {
      try {
        failure = undefined;
        const value = await this.evaluate(fn, ...args);
        if (value) return value as Exclude<T, null | undefined | false | 0 | ''>;
      } catch (error) {
        failure = error;
      }
      await pause(polling);
    } while (performance.now() < end);
    throw new Error(`Not within ${timeout} ms: ${what}\n${await this.#scene()}`, { cause: failure });
  }

  /** Centre of the element, scrolled into view; waits for it to be there and as large as a click needs. */
  async point(selector: string): Promise<Point> {
    return this.waitFor(locate, { what: `an element ${selector} to click` }, selector);
  }

  async click(selector: string, clicks = 1): Promise<void> {
    const at = await this.point(selector);
    await this.#hands.mouse('move', at, 0);
    for (let click = 1; click <= clicks; click++) {
      await this.#hands.mouse('down', at, click);
      await this.#hands.mouse('up', at, click);
    }
  }

  /** Moves the mouse over the element. */
  async hover(selector: string): Promise<void> {
    await this.#hands.mouse('move', await this.point(selector), 0);
  }

  /** Presses the button at one point, moves and lets go at another, as when selecting text. */
  async drag(from: Point, to: Point): Promise<void> {
    await this.#hands.mouse('move', from, 0);
    await this.#hands.mouse('down', from, 1);
    await this.#hands.mouse('move', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 1);
    await this.#hands.mouse('move', to, 1);
    await this.#hands.mouse('up', to, 1);
  }

  /** Turns the wheel by `deltaY` CSS pixels over the element. */
  async wheel(selector: string, deltaY: number): Promise<void> {
    await this.#hands.wheel(await this.point(selector), deltaY);
  }

  /** Presses keys in turn, to whatever has the focus: `press('Tab', 'Shift+Tab', 'Control+c', 'Enter')`. */
  async press(...presses: string[]): Promise<void> {
    for (const press of presses) {
      const keys = press.length > 1 ? press.split('+') : [press];
      for (const key of keys) await this.#hands.keyDown(key);
      for (const key of keys.reverse()) await this.#hands.keyUp(key);
    }
  }

  /** Clicks the field and types into it. */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.press(...text);
  }

  /** Chooses a value of a `<select>`. */
  async choose(selector: string, value: string): Promise<void> {
    await this.evaluate(
      (css, wanted) => {
        const select = document.querySelector(css) as HTMLSelectElement;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      value,
    );
  }

  /** Gives a file to an `<input type=file>`, or drops it on any other element. */
  async giveFile(selector: string, name: string, text: string): Promise<void> {
    await this.evaluate(
      (css, fileName, content) => {
        const element = document.querySelector(css);
        const data = new DataTransfer();
        data.items.add(new File([content], fileName));
        if (element instanceof HTMLInputElement) {
          element.files = data.files;
          element.dispatchEvent(new Event('change', { bubbles: true }));
          return;
        }
        for (const type of ['dragenter', 'dragover', 'drop']) {
          const init = { bubbles: true, cancelable: true, composed: true, dataTransfer: data };
          element?.dispatchEvent(new DragEvent(type, init));
        }
      },
      selector,
      name,
      text,
    );
  }

  screenshot(): Promise<Uint8Array> {
    return this.#hands.screenshot();
  }

  async #scene(): Promise<string> {
    try {
      return await this.evaluate(
        () =>
          `${location.href} [data-state=${document.documentElement.dataset.state}] ` +
          `${document.body?.textContent.slice(0, 400)}`,
      );
    } catch (error) {
      return `(the document does not answer: ${error})`;
    }
  }
}
