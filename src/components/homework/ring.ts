/** A small ring that fills as exercises get done, with a tick in it when all are. A picture only: words stand beside it. */

const length = 2 * Math.PI * 6;

/** SVG markup of the ring for `done` of `all`. */
export function ringMarkup(done: number, all: number, complete: boolean): string {
  const share = all === 0 ? Number(complete) : done / all;
  const dash = `${(share * length).toFixed(2)} ${length.toFixed(2)}`;
  const tick = complete ? '<path class="ring-tick" d="m5.2 8.2 2 2 3.6-4.2"/>' : '';
  return (
    '<svg class="ring" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">' +
    '<circle class="ring-whole" cx="8" cy="8" r="6"/>' +
    `<circle class="ring-done" cx="8" cy="8" r="6" stroke-dasharray="${dash}" transform="rotate(-90 8 8)"/>` +
    `${tick}</svg>`
  );
}
