/** Where a button in the prose sends a figure: `start`, `end`, `e:12`, `crash:physicalDriver@30us`, or a whole link. */
import { CRASHABLE, type Crashable } from '../../model/failure.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { runsOf } from './runs-of.ts';
import { openLink } from './links.ts';
import { act, playerAt } from './player.ts';

export type GoTarget =
  | { readonly to: 'event'; readonly cursor: number }
  | { readonly to: 'end' }
  | { readonly to: 'crash'; readonly component: Crashable; readonly at: number }
  | { readonly to: 'link'; readonly link: string };

const unitNs = { ns: 1, us: 1_000, ms: 1_000_000, s: 1_000_000_000 } as const;

/** The target a text means; null when it means none. */
export function parseGo(text: string): GoTarget | null {
  if (text === 'start') return { to: 'event', cursor: 0 };
  if (text === 'end') return { to: 'end' };
  const event = /^e:(\d{1,6})$/.exec(text);
  if (event) return { to: 'event', cursor: Number(event[1]) };
  if (text.startsWith('link:')) return { to: 'link', link: text.slice(5) };
  const crash = /^crash:([A-Za-z]+)@(\d{1,9})(ns|us|ms|s)$/.exec(text);
  const component = CRASHABLE.find((one) => one === crash?.[1]);
  if (!crash || !component) return null;
  const unit = unitNs[crash[3] as keyof typeof unitNs];
  return { to: 'crash', component, at: Number(crash[2]) * unit };
}

/** The view that a target means in a figure whose untouched view is `base`; a link that cannot be read means `base`. */
export function viewAt(base: RunLink, target: GoTarget): RunLink {
  switch (target.to) {
    case 'event':
      return act(playerAt(base), { do: 'seek', cursor: target.cursor }).view;
    case 'end':
      return { ...base, cursor: runsOf(base).moments.length };
    case 'crash': {
      const { component, at } = target;
      return act(playerAt({ ...base, cursor: 0 }), { do: 'crash', component, at }).view;
    }
    case 'link':
      return openLink(target.link).view ?? base;
  }
}
