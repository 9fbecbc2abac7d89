/** Draws what moves: the unfinished stretch of each request's line, and its head. Straight into the SVG, each frame. */
import { headsAt, progressOf, type StageSystem } from '../../../views/stage/stage.ts';
import { across, type Plot } from '../plot.ts';

/** `group` holds, for each slot, a group with a line and a circle. */
export function drawLive(
  group: SVGGElement,
  system: StageSystem,
  plot: Plot,
  cursor: number,
  time: number,
): void {
  const heads = headsAt(system, cursor, time);
  for (const place of group.children) {
    const slot = Number((place as SVGGElement).dataset['slot']);
    const [line, circle] = place.children;
    if (!line || !circle) continue;
    const head = heads.find((one) => one.slot === slot);
    toggle(circle, head !== undefined);
    if (head) set(circle, { cx: across(head.x, plot), cy: String(head.y) });
    const open = system.lines.find((one) => {
      const share = progressOf(one, cursor, time);
      return one.slot === slot && share > 0 && share < 1;
    });
    toggle(line, open !== undefined && head !== undefined);
    if (!open || !head) continue;
    set(line, {
      x1: across(open.x1, plot),
      y1: String(open.y1),
      x2: across(head.x, plot),
      y2: String(head.y),
      class: `line line-done line-${open.kind}`,
      'stroke-width': String(open.thickness),
    });
  }
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const toggle = (element: Element, on: boolean): void => {
  element.toggleAttribute('hidden', !on);
};
