/** What a reader did with a figure, as pure steps from one view to the next. Changed inputs make another run. */
import { simTime } from '../../engine/units.ts';
import type { Crashable } from '../../model/failure.ts';
import { crashAt, PARAMETERS } from '../../scenarios/follow-one-request/index.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { settle } from '../../scenarios/parameter.ts';
import { timeAt } from '../comparison.ts';
import { runsOf } from './runs-of.ts';

export interface Player {
  readonly view: RunLink;
  /** The views before each change of inputs, the latest last: what undo returns to. */
  readonly before: readonly RunLink[];
}

export type Act =
  | { readonly do: 'seek'; readonly cursor: number }
  | { readonly do: 'crash'; readonly component: Crashable; readonly at: number }
  | { readonly do: 'uncrash'; readonly index: number }
  | { readonly do: 'set'; readonly id: string; readonly value: string | number }
  | { readonly do: 'compare'; readonly designs: readonly string[] }
  | { readonly do: 'undo' }
  | { readonly do: 'open'; readonly view: RunLink };

/** So many crashes a reader may put into one run. */
export const CRASHES_MAX = 8;
/** Designs compared at once. */
export const DESIGNS_MAX = 4;
const beforeMax = 50;

/** A player that has done nothing yet. */
export const playerAt = (view: RunLink): Player => ({ view, before: [] });

/** The player after one act. An act that cannot be done leaves it as it was. */
export function act(player: Player, what: Act): Player {
  const { view } = player;
  switch (what.do) {
    case 'seek':
      return { ...player, view: moved(view, what.cursor) };
    case 'crash':
      return view.interventions.length >= CRASHES_MAX
        ? player
        : changed(player, crashed(view, what.component, what.at));
    case 'uncrash':
      return changed(
        player,
        sameTime(view, {
          ...view,
          interventions: view.interventions.filter((_, index) => index !== what.index),
        }),
      );
    case 'set': {
      const { settings } = settle(PARAMETERS, { ...view.settings, [what.id]: what.value });
      return changed(player, sameTime(view, { ...view, settings }));
    }
    case 'compare':
      return what.designs.length === 0 || what.designs.length > DESIGNS_MAX
        ? player
        : changed(player, sameTime(view, { ...view, designs: what.designs }));
    case 'undo': {
      const last = player.before.at(-1);
      return last ? { view: last, before: player.before.slice(0, -1) } : player;
    }
    case 'open':
      return { ...changed(player, what.view), view: moved(what.view, what.view.cursor) };
  }
}

const changed = (player: Player, view: RunLink): Player => ({
  view,
  before: [...player.before, player.view].slice(-beforeMax),
});

function moved(view: RunLink, cursor: number): RunLink {
  const end = runsOf(view).moments.length;
  const whole = Number.isFinite(cursor) ? Math.round(cursor) : 0;
  return { ...view, cursor: Math.max(0, Math.min(end, whole)) };
}

/** Another run, seen from the same instant; whoever stood at the end stands at the end. */
function sameTime(old: RunLink, view: RunLink): RunLink {
  const before = runsOf(old);
  const { moments } = runsOf(view);
  if (old.cursor >= before.moments.length) return { ...view, cursor: moments.length };
  const time = timeAt(before, old.cursor);
  const after = old.cursor === 0 ? 0 : moments.findIndex((moment) => moment.at > time);
  return { ...view, cursor: after < 0 ? moments.length : after };
}

/** The same view with a crash put in, the cursor right behind it: a past crash is another run, seen from there. */
function crashed(view: RunLink, component: Crashable, at: number): RunLink {
  const crash = crashAt(component, simTime(Math.max(0, Math.round(at))));
  const interventions = [...view.interventions, crash].sort((a, b) => a.at - b.at);
  const next = { ...view, interventions };
  const { moments, runs } = runsOf(next);
  const own = moments.filter(
    ({ at: when, kind, run, row }) =>
      when === crash.at &&
      kind === 'componentCrashed' &&
      runs[run]?.trace.subject[row] === crash.subject,
  );
  const first = own.find(({ index }) => index >= view.cursor) ?? own[0];
  return moved(next, first ? first.index + 1 : view.cursor);
}
