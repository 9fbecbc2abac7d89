/** What a rule of the lab has at hand: the state to write to, the clock, and what never changes. */
import type { Sim } from '../../engine/scenario.ts';
import type { LabContext } from './setup.ts';
import type { Disk, LabState, LogRow, Up } from './state.ts';

export interface World {
  readonly state: LabState;
  readonly sim: Sim;
  readonly context: LabContext;
}

/** A world with a system that runs. */
export interface Running extends World {
  readonly disk: Disk;
  readonly up: Up;
}

/** The world with its system; undefined while none runs. */
export function runningOf(world: World): Running | undefined {
  const { disk, up, phase } = world.state;
  return phase === 'console' && disk && up ? { ...world, disk, up } : undefined;
}

/** Remembers a wrong turn, once. */
export function turn({ state }: World, id: string): void {
  if (!state.turns.includes(id)) state.turns.push(id);
}

/** Remembers what the screen has proven, once. */
export function prove({ state }: World, id: string): void {
  if (!state.proofs.includes(id)) state.proofs.push(id);
}

/** Writes to an event log. */
export function log({ state, sim }: World, row: Omit<LogRow, 'at'>): void {
  state.disk?.log.push({ ...row, at: sim.now });
}
