/**
 * Ties words to pictures, both ways, by one event on the document. A figure lists the entities it shows
 * in `data-figure-entities` and listens; a word that is pointed at or focused sends `ring:entity`, and
 * one that arrives from a figure underlines the words. Neither knows the other.
 */

/** What a `ring:entity` event carries. */
export interface EntityDetail {
  /** The entity's id, such as `parent-partition`. */
  readonly id: string;
  /** Whether it is now pointed at. */
  readonly on: boolean;
  /** Who says so; each side ignores its own. */
  readonly from: 'prose' | 'figure';
}

declare global {
  interface DocumentEventMap {
    'ring:entity': CustomEvent<EntityDetail>;
  }
}

const words = [...document.querySelectorAll<HTMLElement>('.ent[data-entity]')];

/** Words can be reached by keyboard only where a figure on the page shows what they name. */
function linkWords(): void {
  const shown = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-figure-entities]')].flatMap((figure) =>
      (figure.dataset['figureEntities'] ?? '').split(/\s+/),
    ),
  );
  for (const word of words)
    if (shown.has(word.dataset['entity'] ?? '')) {
      word.tabIndex = 0;
      word.classList.add('ent-linked');
    }
}

for (const word of words) {
  const tell = (on: boolean) => (): void => {
    const detail: EntityDetail = { id: word.dataset['entity'] ?? '', on, from: 'prose' };
    document.dispatchEvent(new CustomEvent('ring:entity', { detail }));
  };
  word.addEventListener('pointerenter', tell(true));
  word.addEventListener('pointerleave', tell(false));
  word.addEventListener('focus', tell(true));
  word.addEventListener('blur', tell(false));
}
document.addEventListener('ring:entity', ({ detail }) => {
  if (detail.from === 'figure')
    for (const word of words)
      if (word.dataset['entity'] === detail.id) word.classList.toggle('ent-lit', detail.on);
});
linkWords();
