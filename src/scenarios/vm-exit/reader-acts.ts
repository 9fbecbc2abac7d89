/** What a reader may break around an exit: the guest, its saved state, the monitor, and whoever plays the device. */
import type { Frozen, Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import type { ExitContext } from './context.ts';
import { KINDS, type ExitState } from './state.ts';
import type { Way } from './ways.ts';

/** All acts; the index is the event's subject, so that new ones come last. */
export const READER_ACTS = [
  'spoil:state',
  'break:guest',
  'crash:monitor',
  'hang:device',
  'kill:device',
] as const;
export type ReaderAct = (typeof READER_ACTS)[number];

/** An act at an instant, as the engine takes it. */
export const readerActAt = (act: ReaderAct, at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.readerActed, subject: READER_ACTS.indexOf(act), detail: 0 },
});

/** The act of an event's subject. Throws on one that there is not. */
export function readerActOf(subject: number): ReaderAct {
  const act = READER_ACTS[subject];
  if (!act) throw new Error(`a reader has no act ${subject}`);
  return act;
}

/** Who plays the guest's devices: a process of its own, a partition that serves all, or nobody that we know of. */
export function playerOf({ monitor }: Way): 'process' | 'partition' | null {
  switch (monitor) {
    case 'native':
    case 'xen-paravirtual':
    case 'vmware-in-vmware':
      return null;
    case 'xen':
    case 'xen-decoding':
      return 'partition';
    default:
      return 'process';
  }
}

/** Arm's processors take a fault of a handler as one more fault, and check no saved state. */
const isArm = ({ platform }: Way): boolean => platform.id.startsWith('arm');

/** Whether the processor enters the guest by itself after what the guest does here, and checks what it loads. */
const entersByItself = ({ parts, way }: ExitContext): boolean =>
  !isArm(way) && parts.some(({ kind }) => kind === 'load' || kind === 'whole');

/** Why nothing can be done to it under this way, as a clause; null where it can. */
export function impossible(act: ReaderAct, context: ExitContext): string | null {
  const { way, parts } = context;
  if (parts.length === 0) return 'nobody has measured what happens here';
  switch (act) {
    case 'spoil:state':
      return entersByItself(context) ? null : 'no processor enters the guest by itself here';
    case 'break:guest':
      return isArm(way) ? 'this processor goes on to fault without end' : null;
    case 'crash:monitor':
      return way.monitor === 'native' ? 'there is none' : null;
    case 'hang:device':
    case 'kill:device':
      return playerOf(way) === null ? 'there is none that we know of' : null;
  }
}

/** Why an act does nothing in this state, as a clause; null where it does something. */
export function vainBecause(
  act: ReaderAct,
  state: Frozen<ExitState>,
  context: ExitContext,
): string | null {
  const is = {
    'spoil:state': state.spoilt,
    'break:guest': state.broken,
    'hang:device': state.deaf,
  };
  const already = act in is && is[act as keyof typeof is] === 1;
  return (
    impossible(act, context) ??
    (state.stoppedAt >= 0 ? 'nothing of it runs any more' : null) ??
    (already ? 'that is so already' : null)
  );
}
