/** What follows from the parameters alone: the exits of one act in parts, and the bill of a second. */
import type { Constant } from '../../model/platforms/constant.ts';
import { exitsOfAct, type ExitsOfAct } from './acts.ts';
import type { ExitParams } from './parameters.ts';
import { anatomyOf, type Anatomy, type Part } from './parts.ts';
import { findWay, type Way } from './ways.ts';

export interface ExitContext {
  readonly params: ExitParams;
  readonly way: Way;
  readonly exits: ExitsOfAct;
  readonly anatomy: Anatomy;
  /** The parts of each of the act’s exits; none where the cost is not known. */
  readonly parts: readonly Part[];
  /** Cycles of one act. */
  readonly perAct: number;
  /** Acts that fit into a second, at most those wanted. */
  readonly acts: number;
  /** Cycles of the processor in a second. */
  readonly second: number;
  readonly constants: readonly Constant[];
  /** A proxy, a fit, a recollection or an assumption is in it. */
  readonly uncertain: boolean;
}

/** The context of a run. Throws on a way that there is not. */
export function prepare(params: ExitParams): ExitContext {
  const { act, level, perSecond } = params;
  const way = findWay(params.way);
  if (!way) throw new Error(`"${params.way}" is no way of stopping a guest`);
  const exits = exitsOfAct(act, way, level);
  const anatomy = anatomyOf(exits.reason, way, level);
  const known = anatomy.kind === 'known' ? anatomy : null;
  const perAct = known ? known.total * exits.times : 0;
  const second = way.platform.clockMHz * 1_000_000;
  const constants = [...(known?.constants ?? []), ...(exits.counted ? [exits.counted] : [])];
  return {
    ...{ params, way, exits, anatomy, perAct, second, constants },
    parts: known?.parts ?? [],
    acts: perAct > 0 ? Math.min(perSecond, Math.floor(second / perAct)) : 0,
    uncertain:
      known?.basis === 'composed' ||
      constants.some(({ flag }) => flag !== 'measured' && flag !== 'derived'),
  };
}
