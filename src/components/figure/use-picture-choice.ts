/** While a question is open, its answers can be chosen in the picture, where they are systems or places of it. */
import { useLayoutEffect, useMemo, type RefObject } from 'preact/compat';
import type { Comparison } from '../../views/comparison.ts';
import type { Asked } from '../../views/player/asked.ts';
import { choosable, optionAt } from '../../views/player/choosable.ts';
import { useEffectEvent } from '../use-effect-event.ts';
import { spotAt } from './spot-at.ts';

export interface PictureChoice {
  readonly figure: RefObject<HTMLElement>;
  readonly comparison: Comparison;
  readonly asked: Asked;
  readonly chosen: string | null;
  readonly onChoose: (option: string) => void;
}

/** Marks what can be chosen and what is, and hears clicks. True where anything can be chosen. */
export function usePictureChoice(inputs: PictureChoice): boolean {
  const { figure, comparison, asked, chosen, onChoose } = inputs;
  const choices = useMemo(() => choosable(asked.options, comparison), [asked, comparison]);
  const choose = useEffectEvent((event: MouseEvent) => {
    const spot = spotAt(event);
    const option = spot && optionAt(choices, comparison, spot);
    if (!spot || option === null || !(getSelection()?.isCollapsed ?? true)) return;
    if ((event.target as Element).closest('button, a, summary')) {
      // What else can be pressed does what it always does; so does a name when a key presses it.
      if (option !== spot.place || event.detail === 0) return;
      event.stopPropagation();
    }
    onChoose(option);
  });
  useLayoutEffect(() => {
    const body = figure.current;
    body?.addEventListener('click', choose, true);
    return () => body?.removeEventListener('click', choose, true);
  }, [figure]);
  useLayoutEffect(() => {
    const body = figure.current;
    if (!body || choices.size === 0) return;
    const mark = (): void => {
      for (const part of partsOf(body)) {
        const { run, place } = part.dataset;
        const option = optionAt(choices, comparison, { run: Number(run), place: place ?? null });
        if (option === null) delete part.dataset['choice'];
        else part.dataset['choice'] = option === chosen ? 'chosen' : 'open';
      }
    };
    mark();
    // A picture that is laid out anew, as when a phone is turned, has new parts.
    const drawn = new MutationObserver(mark);
    drawn.observe(body, { childList: true, subtree: true });
    return () => {
      drawn.disconnect();
      for (const part of partsOf(body)) delete part.dataset['choice'];
    };
  }, [figure, comparison, choices, chosen]);
  return choices.size > 0;
}

/** Systems and places of the picture, and the tabs that stand for systems where there is room for one. */
const partsOf = (body: HTMLElement): NodeListOf<HTMLElement | SVGElement> =>
  body.querySelectorAll('.stage :is([data-run], [data-place]), .design-tab[data-run]');
