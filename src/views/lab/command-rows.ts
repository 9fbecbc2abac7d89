/** The commands of the lab as a table: what each does, in which shell, and on which systems it is there. */
import type { Frozen } from '../../engine/scenario.ts';
import type { ImageId } from '../../model/installation/image.ts';
import { labOf, stateAfter, type LabState } from '../../scenarios/installation/index.ts';
import { COMMANDS } from '../../scenarios/installation/commands/commands.ts';
import { contextOf } from '../../scenarios/installation/setup.ts';

/** On which of an era’s systems a command is there. */
export type Presence = 'all' | 'some' | 'none';

export interface CommandRow {
  readonly name: string;
  readonly about: string;
  readonly shell: string;
  readonly in2009: Presence;
  readonly today: Presence;
}

/** Hosts to ask: each kind of system of its era, with the role. */
const HOSTS: Readonly<Record<'in2009' | 'today', readonly ImageId[]>> = {
  in2009: ['hvs-2008-r2', 'ent-2008-r2-core', 'ent-2008-r2-full'],
  today: ['hvs-2019', 'dc-2022-core', 'std-2025-desktop', 'win11-pro'],
};

const SHELLS = { cmd: 'cmd', powershell: 'PowerShell', both: 'both' } as const;

/** A row a command, in the lab’s order. */
export function commandRows(): readonly CommandRow[] {
  const worlds = { in2009: HOSTS.in2009.map(hostOf), today: HOSTS.today.map(hostOf) };
  return COMMANDS.map(({ names, about, shell, exists }) => {
    const presence = (era: keyof typeof worlds): Presence => {
      const there = worlds[era].filter((here) => exists(here)).length;
      return there === 0 ? 'none' : there === worlds[era].length ? 'all' : 'some';
    };
    return {
      name: names[0] ?? '',
      about,
      shell: SHELLS[shell],
      in2009: presence('in2009'),
      today: presence('today'),
    };
  });
}

type Here = Parameters<(typeof COMMANDS)[number]['exists']>[0];

function hostOf(system: ImageId): Here {
  const era = HOSTS.in2009.includes(system) ? '2008-r2' : 'today';
  const { setup } = labOf({ mission: 'free', era, system, begins: 'host' });
  const state: Frozen<LabState> = stateAfter({ setup, inputs: [] });
  const { disk, up } = state;
  // Whether a command is there is only asked, never done: a state that cannot be written to will do.
  return { state, context: contextOf({ setup, script: [] }), disk, up } as unknown as Here;
}
