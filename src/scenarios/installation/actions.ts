/** What a hand does, not the keyboard of the console: buttons, the firmware's setup, the medium, the desk. */
import { fieldsOf, isFieldId } from '../../model/installation/firmware.ts';
import { install } from './install.ts';
import { reachable } from './network.ts';
import { cutPower, start } from './power.ts';
import { NONE } from './state.ts';
import type { World } from './world.ts';

/** Does an action that began with a colon; else says why it cannot be done. */
export function act(world: World, text: string): string | null {
  const [verb = '', ...words] = text.slice(1).trim().split(/\s+/);
  const action = Object.hasOwn(ACTIONS, verb) ? ACTIONS[verb] : undefined;
  return action ? action(world, words) : 'There is no such button.';
}

type Action = (world: World, words: readonly string[]) => string | null;

const DONE = null;

const ACTIONS: Readonly<Record<string, Action>> = {
  on: (world) => {
    if (world.state.phase !== 'off') return 'The machine is on.';
    start(world, true);
    return DONE;
  },
  off: (world) => {
    if (world.state.phase === 'off') return 'The machine is off.';
    cutPower(world);
    return DONE;
  },
  firmware: (world) => enterFirmware(world),
  set: ({ state, context }, [field = '', value = '']) => {
    if (state.phase !== 'firmware') return 'The firmware’s setup is not open.';
    if (!isFieldId(field) || (value !== 'on' && value !== 'off'))
      return `The setup has no such field or value; it has ${fieldsOf(context.form)
        .map(({ id }) => id)
        .join(', ')}, each on or off.`;
    state.edited[field] = value;
    return DONE;
  },
  save: (world) => leave(world, { saved: true, off: false }),
  'save-off': (world) => leave(world, { saved: true, off: true }),
  discard: (world) => leave(world, { saved: false, off: false }),
  install: (world, [image = '']) => {
    if (world.state.phase !== 'setup') return 'No medium is being read.';
    return install(world, image) ? DONE : 'The medium has no such image.';
  },
  remote: ({ state }) => {
    if (!state.up) return 'Nothing answers there.';
    if (!reachable(state.disk?.switches ?? []))
      return 'No answer: the network adapter that belonged to the parent is not the parent’s any more.';
    state.session = 'remote';
    return DONE;
  },
  local: ({ state }) => {
    state.session = 'local';
    return DONE;
  },
};

function enterFirmware(world: World): string | null {
  const { state, sim } = world;
  if (world.context.form.below !== 'nothing')
    return 'This is a guest: its firmware has no such page. What its processor offers is up to its host.';
  if (state.phase === 'off') {
    state.wantsFirmware = true;
    start(world, true);
    return DONE;
  }
  if (state.phase === 'starting' && state.boot?.stage === 0) {
    if (state.boot.pending !== NONE)
      sim.cancel(state.boot.pending as Parameters<typeof sim.cancel>[0]);
    state.boot = null;
    state.phase = 'firmware';
    return DONE;
  }
  return 'The key is read at the beginning of a start only.';
}

function leave(
  world: World,
  how: { readonly saved: boolean; readonly off: boolean },
): string | null {
  const { state } = world;
  if (state.phase !== 'firmware') return 'The firmware’s setup is not open.';
  if (how.saved) state.saved = { ...state.edited };
  if (how.off) cutPower(world);
  else start(world, false);
  return DONE;
}
