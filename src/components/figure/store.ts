/**
 * What figures and the rest of a page know of each other: the link of each figure's view, requests to open
 * one, who plays, and what was predicted. One store a page, whichever islands are on it.
 */
import { atom, map, type ReadableAtom, type WritableAtom } from 'nanostores';
import { fragmentOf } from '../../views/player/fragment.ts';

const links = new Map<string, WritableAtom<string>>();
const requests = new Map<string, WritableAtom<string>>();

function entry(store: Map<string, WritableAtom<string>>, figure: string): WritableAtom<string> {
  const known = store.get(figure) ?? atom('');
  store.set(figure, known);
  return known;
}

/** The link text of a figure's current view; empty until the figure has woken up. */
export const figureLink = (figure: string): ReadableAtom<string> => entry(links, figure);

/** For the figure itself: says what its view is now. */
export const tellLink = (figure: string, link: string): void => entry(links, figure).set(link);

/** What a figure is asked to show, as a target of `go-target.ts`; empty when nothing is asked. */
export const figureRequest = (figure: string): WritableAtom<string> => entry(requests, figure);

/** Sends a figure to a target ("end", "e:12", "crash:physicalDriver@30us") and brings it into view. */
export function sendFigure(figure: string, target: string): void {
  figureRequest(figure).set(target);
  document.getElementById(figure)?.scrollIntoView({ block: 'nearest' });
}

/** Opens a link in a figure as a step of its own in the page's history. */
export const openInFigure = (figure: string, link: string): void =>
  sendFigure(figure, `link:${link}`);

/** The figure that plays; starting one pauses the others. */
export const playing = atom<string | null>(null);

/** What a reader predicted at a gate; `option` null where it was skipped. */
export interface Prediction {
  readonly option: string | null;
  readonly confidence: 'sure' | 'think' | 'guess' | null;
}

/** Predictions by `figure/gate`. They survive a reset of the figure. */
export const predictions = map<Record<string, Prediction>>({});

interface Entry {
  readonly figure: string;
  readonly link: string;
}

/** The figure's part of a history entry's state; null where the entry is not a figure's. */
export function historyEntry(state: unknown): Entry | null {
  const own = (state as { ringFigure?: Entry } | null)?.ringFigure;
  return typeof own?.figure === 'string' && typeof own.link === 'string' ? own : null;
}

/** Writes a figure's view into the address: in place of the present entry, or as a new one. */
export function writeHistory(figure: string, link: string, how: 'replace' | 'push'): void {
  const state = { ringFigure: { figure, link } };
  const url = fragmentOf(figure, link);
  if (how === 'push') history.pushState(state, '', url);
  else history.replaceState(state, '', url);
}

/** Marks the present entry with a figure's view without changing the address, so that Back returns to it. */
export const markHistory = (figure: string, link: string): void =>
  history.replaceState({ ringFigure: { figure, link } }, '');
