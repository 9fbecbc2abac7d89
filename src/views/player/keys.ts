/** What a key does in a figure: learning by one table, shown to the reader as the list of keys. */
import type { Subject } from '../subject.ts';

export type Command =
  | 'toggle'
  | 'forward'
  | 'back'
  | 'next'
  | 'previous'
  | 'start'
  | 'end'
  | 'faster'
  | 'slower'
  | 'failures'
  | 'why'
  | 'table'
  | 'share'
  | 'keys';

/** A pressed key, as much of it as matters here. */
export interface Press {
  readonly key: string;
  readonly shift: boolean;
  /** Control, Alt or Meta: those belong to the browser. */
  readonly modified: boolean;
}

/** What has the focus: a text field, a widget with arrows of its own, a button or link, or none of these. */
export type Focus = 'text' | 'arrows' | 'button' | 'none';

interface KeyEntry {
  readonly keys: string;
  readonly does: string;
}

/** The list of keys as a reader sees it; without actions there is no menu of them. */
export const keysOf = ({ actions, words }: Subject): readonly KeyEntry[] => [
  { keys: 'Space or K', does: 'play or pause (Space not on a button or field)' },
  { keys: 'L or →', does: 'one event forward' },
  { keys: 'J or ←', does: 'one event back' },
  { keys: 'Shift + → or ←', does: 'next or previous event that is not plain work' },
  { keys: 'Home, End', does: 'start, end' },
  { keys: '. and ,', does: 'faster, slower' },
  ...(actions.length > 0 ? [{ keys: 'F', does: words.act.toLowerCase() }] : []),
  { keys: 'W', does: 'why did this happen' },
  { keys: 'T', does: 'table of all events' },
  { keys: 'S', does: 'copy a link to this moment' },
  { keys: '?', does: 'this list' },
  { keys: 'Esc', does: 'close what is open' },
];

const letters: Readonly<Record<string, Command>> = {
  k: 'toggle',
  l: 'forward',
  j: 'back',
  '.': 'faster',
  ',': 'slower',
  '>': 'faster',
  '<': 'slower',
  f: 'failures',
  w: 'why',
  t: 'table',
  s: 'share',
  '?': 'keys',
};

/** The command of a key press; null where the key belongs to the focused widget, the browser or nobody. */
export function commandOf(press: Press, focus: Focus): Command | null {
  if (press.modified || focus === 'text') return null;
  if (press.key === ' ') return focus === 'none' ? 'toggle' : null;
  const letter = letters[press.key.toLowerCase()];
  if (letter) return letter;
  if (focus === 'arrows') return press.shift ? shifted(press.key) : null;
  switch (press.key) {
    case 'ArrowRight':
      return press.shift ? 'next' : 'forward';
    case 'ArrowLeft':
      return press.shift ? 'previous' : 'back';
    case 'Home':
      return 'start';
    case 'End':
      return 'end';
    default:
      return null;
  }
}

/** On the scrubber plain arrows are the slider's own; with Shift they are ours. */
function shifted(key: string): Command | null {
  if (key === 'ArrowRight') return 'next';
  return key === 'ArrowLeft' ? 'previous' : null;
}
