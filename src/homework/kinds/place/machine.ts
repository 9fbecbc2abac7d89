/**
 * The machine that a placement describes, derived like any design: why it cannot work, or, where it can,
 * whose it is, what a request costs in it, and whom a crash of its driver takes along.
 */
import { adviceOf } from '../../../model/check-design.ts';
import type { ComponentId } from '../../../model/components.ts';
import { designFor, domainOf, placeIn, type Design } from '../../../model/design.ts';
import { DESIGNS, findDesign } from '../../../model/designs/index.ts';
import { DEVICES } from '../../../model/devices.ts';
import { effectsOfLosing } from '../../../model/failure.ts';
import { instanceFor, instancesOf } from '../../../model/instances.ts';
import { OPERATION_IDS, OPERATIONS, type Operation } from '../../../model/operations.ts';
import { pathOf } from '../../../model/path.ts';
import type { PreparedPlace } from '../../prepared.ts';

type Placement = Readonly<Record<string, string>>;

/** Sentences about the machine with the components where the answer has them. */
export function sayMachine(item: PreparedPlace, placement: Placement): string {
  const row = findDesign(item.design);
  const operation = operationOf(item.operation);
  if (!row || !operation) return 'This version of the course no longer has the design.';
  const machine: Design = { ...row, placement: { ...row.placement, ...placement } };
  const [advice] = adviceOf(machine);
  if (advice)
    return `So placed, the machine cannot work: ${advice.problem}. The way out: ${advice.suggestion}.`;
  const crossings = crossingsOf(machine, operation);
  const usual = crossingsOf(row, operation);
  const other = otherWith(item, row, placement);
  const count =
    crossings === usual ? `${usual} crossings` : `${crossings} crossings instead of ${usual}`;
  return [
    `So placed, a ${operation.name} makes ${count}, and a crash of the physical driver stops ${stoppedIn(machine, operation)}.`,
    other ? ` That is where ${other.name} has them.` : '',
  ].join('');
}

function operationOf(id: string): Operation | undefined {
  const known = OPERATION_IDS.find((one) => one === id);
  return known && OPERATIONS[known];
}

function crossingsOf(design: Design, operation: Operation): number {
  const device = operation.kind === 'network' ? DEVICES.nic1g : DEVICES.nvme;
  const hops = pathOf(design, { operation, device, level: 'value' });
  return hops.reduce((sum, hop) => sum + hop.crossings, 0);
}

/** Two children show whether a neighbour goes down as well. */
function stoppedIn(row: Design, operation: Operation): string {
  const design = designFor(row, operation.kind);
  const instances = instancesOf(design, 2);
  const site = instanceFor(instances, placeIn(design, 'physicalDriver').id, 0);
  const stopped = effectsOfLosing(design, instances, site).filter(
    ({ becomes }) => becomes === 'stopped',
  );
  const names = new Set(stopped.flatMap(({ instance }) => instances[instance]?.domain.name ?? []));
  const all = [...names].map((name) => `the ${name}`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** Another design of the course that has these components in domains of the same kinds. */
function otherWith(item: PreparedPlace, row: Design, placement: Placement): Design | undefined {
  return DESIGNS.filter((one) => one.family !== row.family).find((one) =>
    item.rows.every(({ id }) => {
      const place = one.placement[id as ComponentId];
      const wanted = placement[id];
      return (
        place !== undefined &&
        wanted !== undefined &&
        domainOf(one, place).kind === domainOf(row, wanted).kind
      );
    }),
  );
}
