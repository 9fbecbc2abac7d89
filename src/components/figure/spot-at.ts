/** Finds out which part of a figure's picture is pointed at. Stages mark their systems and places with data attributes. */
import type { Spot } from '../../views/player/spot.ts';

/**
 * What the stage shows at a pointer or at the focused element. A place that lines or marks are drawn over is found
 * beneath them. Null outside the systems of a stage.
 */
export function spotAt(event: MouseEvent): Spot | null {
  const { target } = event;
  const system = target instanceof Element ? target.closest('.stage [data-run]') : null;
  if (!system) return null;
  const places = [target as Element, ...document.elementsFromPoint(event.clientX, event.clientY)]
    .map((element) => element.closest('[data-place]'))
    .filter((element) => system.contains(element));
  return {
    run: Number(system.getAttribute('data-run')),
    place: places[0]?.getAttribute('data-place') ?? null,
  };
}
