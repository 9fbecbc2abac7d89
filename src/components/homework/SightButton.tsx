/** Opens a run in a figure of the page and takes the reader there. */
import type { Sight } from '../../homework/verdict.ts';

/** The figure's code is on the page by now; asking for it here keeps it out of what an item loads. */
async function show({ figure, link }: Sight): Promise<void> {
  const { openInFigure } = await import('../figure/store.ts');
  openInFigure(figure, link);
  const element = document.getElementById(figure);
  element?.setAttribute('tabindex', '-1');
  element?.focus({ preventScroll: true });
}

export interface SightButtonProps {
  readonly sight: Sight;
  readonly children: string;
}

export function SightButton({ sight, children }: SightButtonProps) {
  return (
    <button type="button" className="item-button" onClick={() => void show(sight)}>
      {children}
    </button>
  );
}
