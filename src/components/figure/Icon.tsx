/** The signs on the player's buttons, as paths in a box of 16 by 16. */
const paths = {
  reset: 'M3 2h2v12H3ZM13.5 2v12L6 8Z',
  back: 'M11.5 2v12L4 8Z',
  play: 'M4 1.5v13L14 8Z',
  pause: 'M3.5 2h3.2v12H3.5ZM9.3 2h3.2v12H9.3Z',
  step: 'M4.5 2v12L12 8Z',
  jump: 'M1.5 2.5v11L7.5 8ZM8 2.5v11L14 8ZM14 2.5h1.5v11H14Z',
  crash: 'M9.5 0 2.5 9h4L5.5 16l8-10h-4.5Z',
  more: 'M2 8a1.6 1.6 0 1 0 3.2 0A1.6 1.6 0 1 0 2 8ZM6.4 8a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0ZM10.8 8a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0Z',
  undo: 'M6 1 1 5.5 6 10V7h3.5a2.7 2.7 0 0 1 0 5.4H5v2h4.5a4.7 4.7 0 0 0 0-9.4H6Z',
} as const;

export type IconName = keyof typeof paths;

/** A sign; the button around it carries the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="figure-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
