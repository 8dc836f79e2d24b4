import type { PageMessage, PanelMessage } from './protocol';

/** What a field must be. `object` means any object but null; its own fields are read with care where they are used. */
type Shape = Record<string, 'string' | 'number' | 'object' | 'array'>;

/** Every message of a direction by its `type`: leaving one out does not compile. */
type Shapes<Message extends { type: string }> = Record<Message['type'], Shape>;

const FROM_PAGE: Shapes<PageMessage> = {
  media: { page: 'object', media: 'array' },
  clock: { media: 'string', sample: 'object' },
  tracks: { media: 'string', tracks: 'array' },
  track: { media: 'string', track: 'string', result: 'object' },
  cues: { media: 'string', track: 'string', cues: 'array' },
  frames: {},
};

const FROM_PANEL: Shapes<PanelMessage> = {
  follow: { media: 'string' },
  rest: {},
  look: {},
  'load-track': { media: 'string', track: 'string' },
  seek: { media: 'string', time: 'number' },
};

function fits(message: unknown, shapes: Record<string, Shape>): boolean {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const shape =
    typeof message.type === 'string' && Object.hasOwn(shapes, message.type)
      ? shapes[message.type]
      : undefined;
  if (shape === undefined) return false;
  const fields = message as Record<string, unknown>;
  return Object.entries(shape).every(([name, kind]) => {
    const value = fields[name];
    if (kind === 'array') return Array.isArray(value);
    return typeof value === kind && value !== null;
  });
}

export const isPageMessage = (message: unknown): message is PageMessage => fits(message, FROM_PAGE);

export const isPanelMessage = (message: unknown): message is PanelMessage => fits(message, FROM_PANEL);
