/** One drawn set, on a grid of 20 with a line of 1.6. */
const SHAPES = {
  find: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5L17 17',
  menu: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  previous: 'M12.5 4.5 7 10l5.5 5.5',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
  up: 'M4.5 12.5 10 7l5.5 5.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  close: 'm5 5 10 10M15 5 5 15',
  copy: 'M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z',
} as const;

/** A picture beside a name, never instead of one: it is hidden from screen readers. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" stroke-width={name === 'menu' ? 2.6 : undefined}>
      <path d={SHAPES[name]} />
    </svg>
  );
}
