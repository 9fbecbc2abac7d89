/** What a reader did with a figure, as pure steps from one view to the next. Changed inputs make another run. */
import { simTime } from '../../engine/units.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { settle } from '../../scenarios/parameter.ts';
import { timeAt } from '../comparison.ts';
import type { Subject } from '../subject.ts';
import { runsOf } from './runs-of.ts';

export interface Player {
  readonly view: RunLink;
  /** The views before each change of inputs, the latest last: what undo returns to. */
  readonly before: readonly RunLink[];
}

export type Act =
  | { readonly do: 'seek'; readonly cursor: number }
  /** An action of the subject, at an instant in ns. */
  | { readonly do: 'action'; readonly action: string; readonly at: number }
  /** Takes back an action, by its number. */
  | { readonly do: 'unact'; readonly index: number }
  | { readonly do: 'set'; readonly id: string; readonly value: string | number }
  | { readonly do: 'compare'; readonly designs: readonly string[] }
  | { readonly do: 'undo' }
  | { readonly do: 'open'; readonly view: RunLink };

/** Variants compared at once. */
export const VARIANTS_MAX = 4;
const beforeMax = 50;

/** A player that has done nothing yet. */
export const playerAt = (view: RunLink): Player => ({ view, before: [] });

/** The player after one act. An act that cannot be done leaves it as it was. */
export function act(subject: Subject, player: Player, what: Act): Player {
  const { view } = player;
  switch (what.do) {
    case 'seek':
      return { ...player, view: moved(subject, view, what.cursor) };
    case 'action':
      return view.interventions.length >= subject.actionsMax
        ? player
        : changed(player, acted(subject, view, what.action, what.at));
    case 'unact':
      return changed(
        player,
        sameTime(subject, view, {
          ...view,
          interventions: view.interventions.filter((_, index) => index !== what.index),
        }),
      );
    case 'set': {
      const given = { ...view.settings, [what.id]: what.value };
      const { settings } = settle(subject.parameters, given);
      return changed(player, sameTime(subject, view, { ...view, settings }));
    }
    case 'compare':
      return what.designs.length === 0 || what.designs.length > VARIANTS_MAX
        ? player
        : changed(player, sameTime(subject, view, { ...view, designs: what.designs }));
    case 'undo': {
      const last = player.before.at(-1);
      return last ? { view: last, before: player.before.slice(0, -1) } : player;
    }
    case 'open':
      return { ...changed(player, what.view), view: moved(subject, what.view, what.view.cursor) };
  }
}

const changed = (player: Player, view: RunLink): Player => ({
  view,
  before: [...player.before, player.view].slice(-beforeMax),
});

function moved(subject: Subject, view: RunLink, cursor: number): RunLink {
  const end = runsOf(subject, view).moments.length;
  const whole = Number.isFinite(cursor) ? Math.round(cursor) : 0;
  return { ...view, cursor: Math.max(0, Math.min(end, whole)) };
}

/** Another run, seen from the same instant; whoever stood at the end stands at the end. */
function sameTime(subject: Subject, old: RunLink, view: RunLink): RunLink {
  const before = runsOf(subject, old);
  const { moments } = runsOf(subject, view);
  if (old.cursor >= before.moments.length) return { ...view, cursor: moments.length };
  const time = timeAt(before, old.cursor);
  const after = old.cursor === 0 ? 0 : moments.findIndex((moment) => moment.at > time);
  return { ...view, cursor: after < 0 ? moments.length : after };
}

/** The same view with an action put in, the cursor right behind it: a changed past is another run, seen from there. */
function acted(subject: Subject, view: RunLink, id: string, at: number): RunLink {
  const action = subject.actions.find((one) => one.id === id);
  if (!action) return view;
  const done = action.at(simTime(Math.max(0, Math.round(at))));
  const interventions = [...view.interventions, done].sort((a, b) => a.at - b.at);
  const next = { ...view, interventions };
  const { moments, runs } = runsOf(subject, next);
  const own = moments.filter(({ at: when, cause, run, row }) => {
    const trace = runs[run]?.trace;
    return (
      cause === -2 &&
      when === done.at &&
      trace?.kind[row] === done.kind &&
      trace.subject[row] === done.subject
    );
  });
  const first = own.find(({ index }) => index >= view.cursor) ?? own[0];
  return moved(subject, next, first ? first.index + 1 : view.cursor);
}
