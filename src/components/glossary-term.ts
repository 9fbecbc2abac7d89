/**
 * Opens a term's definition where the term stands. The link keeps its address, so that a middle click
 * or a modifier key opens the glossary as usual; Escape closes and gives the focus back.
 */
class GlossaryTerm extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>('a.term');
    const card = this.querySelector<HTMLElement>('.term-card');
    if (!link || !card?.showPopover) return;
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'false');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      card.togglePopover();
    });
    card.addEventListener('toggle', (event) => {
      const open = event.newState === 'open';
      link.setAttribute('aria-expanded', String(open));
      if (!open) return;
      place(card, link);
      card.focus({ preventScroll: true });
    });
    // A popover gives the focus back when Escape closes it; leaving by Tab closes it too.
    card.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !card.contains(relatedTarget)) card.hidePopover();
    });
  }
}

/** Puts the card under its word, or above where there is no room, never past the window's edges. */
function place(card: HTMLElement, link: HTMLElement): void {
  const margin = 12;
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.max(margin, Math.min(word.left, width - card.offsetWidth - margin));
  const below = word.bottom + 6;
  const above = word.top - card.offsetHeight - 6;
  const top = below + card.offsetHeight > innerHeight && above > 0 ? above : below;
  card.style.setProperty('--card-left', `${left + scrollX}px`);
  card.style.setProperty('--card-top', `${top + scrollY}px`);
}

if (!customElements.get('glossary-term')) customElements.define('glossary-term', GlossaryTerm);
