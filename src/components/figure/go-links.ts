/** Makes links in the prose move their figure. Without this script they only lead to it. */
import { sendFigure } from './store.ts';

document.addEventListener('click', (event) => {
  const { target, defaultPrevented, button, metaKey, ctrlKey, shiftKey } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey) return;
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-go]') : null;
  const { go, goFigure } = link?.dataset ?? {};
  if (go === undefined || goFigure === undefined) return;
  event.preventDefault();
  sendFigure(goFigure, go);
});
