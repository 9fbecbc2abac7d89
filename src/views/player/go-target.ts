/** Where a button in the prose sends a figure: `start`, `end`, `e:12`, `crash:physicalDriver@30us`, or a whole link. */
import type { RunLink } from '../../scenarios/link.ts';
import type { Subject } from '../subject.ts';
import { runsOf } from './runs-of.ts';
import { openLink } from './links.ts';
import { act, playerAt } from './player.ts';

export type GoTarget =
  | { readonly to: 'event'; readonly cursor: number }
  | { readonly to: 'end' }
  | { readonly to: 'action'; readonly action: string; readonly at: number }
  | { readonly to: 'link'; readonly link: string };

const unitNs = { ns: 1, us: 1_000, ms: 1_000_000, s: 1_000_000_000 } as const;

/** The target a text means in a figure of this subject; null when it means none. */
export function parseGo({ actions }: Subject, text: string): GoTarget | null {
  if (text === 'start') return { to: 'event', cursor: 0 };
  if (text === 'end') return { to: 'end' };
  const event = /^e:(\d{1,6})$/.exec(text);
  if (event) return { to: 'event', cursor: Number(event[1]) };
  if (text.startsWith('link:')) return { to: 'link', link: text.slice(5) };
  const done = /^([A-Za-z:]+)@(\d{1,9})(ns|us|ms|s)$/.exec(text);
  const action = actions.find(({ id }) => id === done?.[1]);
  if (!done || !action) return null;
  const unit = unitNs[done[3] as keyof typeof unitNs];
  return { to: 'action', action: action.id, at: Number(done[2]) * unit };
}

/** The view that a target means in a figure whose untouched view is `base`; a link that cannot be read means `base`. */
export function viewAt(subject: Subject, base: RunLink, target: GoTarget): RunLink {
  switch (target.to) {
    case 'event':
      return act(subject, playerAt(base), { do: 'seek', cursor: target.cursor }).view;
    case 'end':
      return { ...base, cursor: runsOf(subject, base).moments.length };
    case 'action': {
      const { action, at } = target;
      const start = playerAt({ ...base, cursor: 0 });
      return act(subject, start, { do: 'action', action, at }).view;
    }
    case 'link':
      return openLink(subject, target.link).view ?? base;
  }
}
