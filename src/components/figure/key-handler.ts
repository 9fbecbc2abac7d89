/** The figure's keys: finds out what has the focus, asks the table what the key means, and does it. */
import { commandOf, type Command, type Focus } from '../../views/player/keys.ts';

/** What each command does in this figure. */
export type Commands = Readonly<Record<Command, () => void>>;

/** Does what a key press inside the figure means; leaves alone what belongs to somebody else. */
export function handleKey(event: KeyboardEvent, commands: Commands): void {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  const press = {
    key: event.key,
    shift: event.shiftKey,
    modified: event.ctrlKey || event.altKey || event.metaKey,
  };
  const command = commandOf(press, focusOf(event.target));
  if (command === null) return;
  event.preventDefault();
  commands[command]();
}

/** What kind of thing the focused element is, as far as keys go. */
function focusOf(element: Element): Focus {
  if (element.closest('dialog')) return 'text';
  if (element instanceof HTMLInputElement) {
    if (element.type === 'range' || element.type === 'radio') return 'arrows';
    return element.type === 'checkbox' ? 'button' : 'text';
  }
  if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) return 'text';
  if (element.matches('.event-table, .constants')) return 'arrows';
  return element.closest('button, a, summary') ? 'button' : 'none';
}
