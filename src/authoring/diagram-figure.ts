/** The HTML around a rendered diagram. */
import type { DiagramSource } from './diagram-source.ts';

/** A figure with the picture, its title as caption and its description behind a disclosure. */
export function diagramFigure(svg: string, { title, description }: DiagramSource): string {
  return (
    `<figure class="diagram not-content"><div class="diagram-scroll" tabindex="0" role="group" ` +
    `aria-label="${escape(title ?? '')}">${svg.trim()}</div>` +
    `<figcaption>${escape(title ?? '')}` +
    `<details class="diagram-words"><summary>In words</summary><p>${escape(description ?? '')}</p>` +
    `</details></figcaption></figure>`
  );
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
