/**
 * What each doing costs, from the path of a network send through the design: the same hops and the same
 * constants as in “follow one request”, cut where the child hands over and where the parent takes up.
 */
import { designFor, type Design } from '../../model/design.ts';
import { DEVICES } from '../../model/devices.ts';
import { OPERATIONS } from '../../model/operations.ts';
import { pathOf, type Hop } from '../../model/path.ts';
import { at, type Constant, type CostLevel } from '../../model/platforms/constant.ts';

/** Cycles of each doing with one packet; 0 where nobody does it. */
export interface Doings {
  /** The child: from the application's call until the packet lies where the next one finds it. */
  readonly put: number;
  /** Out of the child and told: the hypercall, or the exit at a register. */
  readonly tell: number;
  /** Until the one who was told runs. */
  readonly wake: number;
  /** The device model's part, while the child stands still. */
  readonly model: number;
  /** The parent: until the card has its command. */
  readonly pass: number;
}

export interface Costs {
  readonly doings: Doings;
  /** Time of a packet on the wire, ns. */
  readonly wireNs: number;
  readonly constants: readonly Constant[];
  /** A proxy, a fit, a recollection or an assumption is in it. */
  readonly uncertain: boolean;
}

type Doing = keyof Doings;

/** The costs of one packet. */
export function costsOf(row: Design, level: CostLevel, gigabits: number): Costs {
  const design = designFor(row, 'network');
  const hops = pathOf(design, { operation: OPERATIONS.networkSend, device: DEVICES.nic1g, level });
  const doings = { put: 0, tell: 0, wake: 0, model: 0, pass: 0 };
  let doing: Doing = 'put';
  for (const hop of hops) {
    doing = doingOf(hop, doing);
    doings[doing] += hop.cycles;
  }
  const constants = [...new Set(hops.flatMap((hop) => hop.constants))];
  return {
    doings,
    wireNs: Math.round(at(DEVICES.nic1g.service.send!, level) / gigabits),
    constants,
    uncertain: constants.some(({ flag }) => flag !== 'measured' && flag !== 'derived'),
  };
}

/** To which doing a hop belongs, given that of the hop before it. */
function doingOf(hop: Hop, before: Doing): Doing {
  if (hop.crossing === 'hypercall' || hop.crossing === 'vmExit') return 'tell';
  if (hop.crossing === 'partitionSwitch' || hop.crossing === 'contextSwitch') return 'wake';
  if (before === 'put' || hop.component === 'monitor') return before;
  return hop.component === 'deviceModel' && hop.crossing === null ? 'model' : 'pass';
}
