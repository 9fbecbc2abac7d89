/** Asks the evidence reader about an output of the lab, and draws its answer as the evidence page does. */
import { drawAnswer } from '../evidence/draw-answer.ts';
import { element } from '../evidence/element.ts';
import { readElsewhere } from '../evidence/reader-thread.ts';
import { copyText } from '../figure/take-along.ts';
import type { LabWords } from './words.ts';

/** The answer, as a part of the page. */
export async function prove(text: string, places: LabWords['places']): Promise<HTMLElement> {
  const reading = await readElsewhere({ name: undefined, content: text });
  const answer = drawAnswer(reading, 1, (lesson) => {
    const place = places[lesson];
    return place ? element('a', { href: place.href }, place.title) : element('span', {}, lesson);
  });
  for (const button of answer.querySelectorAll<HTMLElement>('[data-copy]'))
    button.addEventListener('click', () => {
      void copyText(button.dataset['copy'] ?? '').then((copied) => {
        if (copied) button.textContent = 'Copied';
      });
    });
  return answer;
}
