/** Turns what content says about a run to look at into a link to that run in a figure. */
import { simTime } from '../engine/units.ts';
import { crashAt, kindName, KINDS, type KindName } from '../scenarios/follow-one-request/index.ts';
import type { SightRow } from './item.ts';
import type { Sight } from './verdict.ts';
import { linkOf, settingsWith, type FollowRun, type RunInputs, type World } from './world.ts';

/** The figure and link of a sight. Throws when it names something that is not there, or never happens. */
export function sightOf(row: SightRow, world: World): Sight {
  const { figure, designs, operation, device, crash, until } = row;
  const given = { operation, device };
  const inputs: RunInputs = {
    designs,
    settings: settingsWith(
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ),
    seed: 1,
    interventions: crash ? [crashAt(crash.component, simTime(crash.at))] : [],
  };
  const cursor = until === undefined ? 0 : cursorAfter(until, world.runs(inputs));
  return { figure, link: linkOf(inputs, cursor) };
}

/** The position right after the first event of a kind, in all runs merged in order of time. */
function cursorAfter(kind: string, runs: readonly FollowRun[]): number {
  if (!Object.hasOwn(KINDS, kind)) throw new Error(`there is no event “${kind}”`);
  const moments = runs
    .flatMap(({ trace }, run) =>
      Array.from({ length: trace.length }, (_, row) => ({
        run,
        row,
        at: trace.at[row] ?? 0,
        kind: kindName(trace.kind[row] ?? -1),
      })),
    )
    .sort((a, b) => a.at - b.at || a.run - b.run || a.row - b.row);
  const index = moments.findIndex((moment) => moment.kind === (kind as KindName));
  if (index < 0) throw new Error(`“${kind}” never happens in that run`);
  return index + 1;
}
