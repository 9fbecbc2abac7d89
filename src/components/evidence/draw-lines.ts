/** The reader's own lines, numbered, with what each of them is a ground for beside it in words. */
import { element } from './element.ts';
import type { Excerpt, ShownLine } from './excerpt.ts';

/** The list of lines, with a sentence on what is left out. */
export function drawLines({ runs, total, passedOver }: Excerpt): readonly HTMLElement[] {
  const shown = runs.reduce((sum, run) => sum + run.length, 0);
  const rest = [
    shown < total
      ? `${shown} of ${total} lines are shown: those that count, with their neighbours.`
      : '',
    passedOver > 0 ? `${passedOver} more lines say the same things again.` : '',
  ].filter(Boolean);
  const list = element(
    'ol',
    { class: 'evidence-lines', role: 'list' },
    ...runs.flatMap((run, place) => [...(place > 0 ? [gap()] : []), ...run.map(drawLine)]),
  );
  const remark = element('p', { class: 'evidence-remark' }, rest.join(' '));
  return [...(shown > 0 ? [list] : []), ...(rest.length > 0 ? [remark] : [])];
}

const gap = (): HTMLElement =>
  element('li', { class: 'evidence-gap' }, element('span', { class: 'sr-only' }, 'Lines left out'));

function drawLine({ number, text, notes }: ShownLine): HTMLElement {
  const counts = notes.length > 0;
  const aside = counts && notes.every((note) => note === 'set aside');
  const code = element('code', { dir: 'ltr' }, text);
  return element(
    'li',
    { class: aside ? 'is-aside' : counts ? 'is-ground' : undefined },
    element('span', { class: 'evidence-number' }, String(number)),
    counts ? element('mark', {}, code) : code,
    ...(counts ? [element('span', { class: 'evidence-note' }, notes.join(', '))] : []),
  );
}
