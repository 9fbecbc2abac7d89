/** What follows from the parameters alone: the design, its path, its domains. Never changes in a run. */
import { findDesign } from '../../model/designs/index.ts';
import { designFor, type Design } from '../../model/design.ts';
import { DEVICES, type Device } from '../../model/devices.ts';
import { instanceFor, instancesOf, type Instance } from '../../model/instances.ts';
import { OPERATIONS, type Operation } from '../../model/operations.ts';
import { pathOf, type Hop } from '../../model/path.ts';
import { REFERENCE } from '../../model/platforms/reference.ts';
import type { FollowParams } from './parameters.ts';

export interface FollowContext {
  readonly params: FollowParams;
  readonly design: Design;
  readonly operation: Operation;
  readonly device: Device;
  readonly clockMHz: number;
  readonly hops: readonly Hop[];
  readonly instances: readonly Instance[];
  /** The instance each hop leads to; a hop cannot be begun while it does not run. */
  readonly hopInstance: readonly number[];
  /** The instances in whose code each hop's cycles run. */
  readonly hopShares: readonly (readonly {
    readonly instance: number;
    readonly cycles: number;
  }[])[];
  /** The instances of the first child's application and kernel: requests end with them. */
  readonly application: number;
  readonly guest: number;
  /** For each hop, the hop from which the guest's driver sends the command again after a loss. */
  readonly reissueFrom: readonly number[];
}

/** The context of a run. Throws on a design that does not exist: settled parameters name one that does. */
export function prepare(params: FollowParams): FollowContext {
  const row = findDesign(params.design);
  if (!row) throw new Error(`there is no design "${params.design}"`);
  return contextOf(row, params);
}

/** The context of a run through any row, one of the table or a reader’s own that has been checked. */
export function contextOf(row: Design, params: FollowParams): FollowContext {
  const operation = OPERATIONS[params.operation];
  const design = designFor(row, operation.kind);
  const device = operation.kind === 'network' ? DEVICES.nic1g : DEVICES[params.device];
  const children = design.domains.some((domain) => domain.perChild) ? params.children : 1;
  const instances = instancesOf(design, children);
  const hops = pathOf(design, { operation, device, level: params.costs });
  return {
    params,
    design,
    operation,
    device,
    clockMHz: REFERENCE.clockMHz,
    hops,
    instances,
    application: instanceFor(instances, design.placement.application ?? '', 0).index,
    guest: instanceFor(instances, design.placement.guestKernel ?? '', 0).index,
    hopInstance: hops.map((hop) => instanceFor(instances, hop.domain, 0).index),
    hopShares: hops.map((hop) =>
      hop.shares.map(({ domain, cycles }) => ({
        instance: instanceFor(instances, domain, 0).index,
        cycles,
      })),
    ),
    reissueFrom: hops.map((_, index) => driverHopBefore(hops, index)),
  };
}

/** The guest driver's work on the way down of the leg that hop `index` belongs to; the first hop where there is none. */
function driverHopBefore(hops: readonly Hop[], index: number): number {
  for (let at = index; at >= 0; at -= 1) {
    const hop = hops[at];
    if (hop?.component === 'guestDriver' && hop.kind === 'work' && hop.direction === 'down')
      return at;
  }
  return 0;
}
