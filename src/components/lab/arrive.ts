/** Where a reader arrives when an act has brought up another screen: the focus, and what is in view. */

/** Room for the site’s own bar at the top of the window, px. */
const TOP = 64;

/** Puts the focus on a control of the bench, with as much of the bench in view as there is room for. */
export function arriveAt(control: HTMLElement | null | undefined): void {
  if (!control) return;
  control.focus({ preventScroll: true });
  const bench = control.closest('.lab-bench');
  const stage = control.closest('.lab-stage');
  if (!bench || !stage) return;
  const isCut = bench.getBoundingClientRect().top < TOP || bottomOf(stage) > innerHeight;
  if (isCut) bench.scrollIntoView();
  if (bottomOf(control) > innerHeight) control.scrollIntoView({ block: 'end' });
}

const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;
