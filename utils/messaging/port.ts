/** One end of a connection between a panel and a frame, as plain functions: a test needs no browser. */
export interface Channel<In, Out> {
  send(message: Out): void;
  /** What arrives, checked; anything else was dropped. */
  onMessage(listener: (message: In) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** The part of `runtime.Port` that is used. */
export interface PortLike {
  name: string;
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** Wraps a port; `check` lets through what is a message of the closed union and nothing else. */
export function channel<In, Out>(
  port: PortLike,
  check: (message: unknown) => message is In,
): Channel<In, Out> {
  let open = true;
  const closers: (() => void)[] = [];
  port.onDisconnect.addListener(() => {
    if (!open) return;
    open = false;
    for (const closed of closers) closed();
  });
  return {
    send(message) {
      if (!open) return;
      try {
        port.postMessage(message);
      } catch {
        // The other end went away between its last event and now; onDisconnect tells.
      }
    },
    onMessage(listener) {
      port.onMessage.addListener((message) => {
        if (open && check(message)) listener(message);
      });
    },
    onClose: (listener) => closers.push(listener),
    close() {
      open = false;
      port.disconnect();
    },
  };
}
