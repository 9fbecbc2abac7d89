/** Each variant's requests as lists of stretches, so that one sees which constants decide what. */
import type { Variant } from '../../experiments/plan.ts';
import { DEVICES } from '../../model/devices.ts';
import type { Design } from '../../model/design.ts';
import type { Hop } from '../../model/hop.ts';
import { constantsInRole, COST_ROLES } from '../../model/host/cost-roles.ts';
import { costsOf } from '../../model/host/costs.ts';
import { recost } from '../../model/host/recost.ts';
import { OPERATIONS } from '../../model/operations.ts';
import { pathOf, type Workload } from '../../model/path.ts';
import { DEFAULT_PLATFORM, findPlatform } from '../../model/platforms/index.ts';
import { MissingCost } from '../../model/platforms/platform.ts';
import { designIn } from '../../scenarios/host/design-in.ts';
import type { HostParams } from '../../scenarios/host/params.ts';

/**
 * Lines: operation, then domain, component, kind, cycles with the overrides, roles and constants; and the sum.
 * Sizes are those of the catalogue; what workloads compute themselves is not in it.
 */
export function pathsOf(variants: readonly Variant[]): string {
  const lines = variants.flatMap(({ name, host }) => {
    const design = designIn(host.design);
    if (typeof design === 'string') return [];
    const platform = findPlatform(host.costs?.platform ?? '') ?? DEFAULT_PLATFORM;
    const level = host.costs?.level ?? 'value';
    const costs = costsOf(platform, level, host.costs?.overrides ?? {});
    return Object.values(OPERATIONS).flatMap((operation) => {
      const device =
        operation.kind === 'disk' ? DEVICES[host.devices?.disk?.base ?? 'nvme'] : DEVICES.nic1g;
      const hops = hopsOrWhyNot(design, { operation, device, level, platform: costs.platform });
      if (typeof hops === 'string') return [`${name}, ${operation.name}: ${hops}`];
      const priced = recost(hops, costs, device.bytes);
      const sum = priced.reduce((total, { cycles }) => total + cycles, 0);
      const us = (sum / host.clockMHz).toFixed(2);
      return [
        `${name}, ${operation.name}, ${device.bytes} bytes:`,
        ...priced.map((hop) => lineOf(hop, design, host.devices)),
        `  all of it once: ${sum} cycles, ${us} µs at ${host.clockMHz} MHz`,
      ];
    });
  });
  return `${lines.join('\n')}\n`;
}

/** The hops of a request, or what its platform has no value for: nothing that the host’s own requests pay. */
function hopsOrWhyNot(design: Design, workload: Workload): readonly Hop[] | string {
  try {
    return pathOf(design, workload);
  } catch (error) {
    if (!(error instanceof MissingCost)) throw error;
    return `the platform has no value for "${error.id}", and no request of this kind is made`;
  }
}

function lineOf(hop: Hop, design: Design, devices: HostParams['devices']): string {
  const { domain, component, crossing, kind, cycles, constants } = hop;
  const costs = constants.map(({ id }) => [rolesOf(id, design), id].filter(Boolean).join(': '));
  const time = kind === 'device' ? `, ${deviceTime(hop, devices)}` : '';
  return `  ${domain}: ${component} ${crossing ?? kind}, ${cycles} cycles${time} [${costs.join(', ')}]`;
}

/** How long the device takes: what the file says, else its constant. The wire takes what the size says. */
function deviceTime({ command, serviceNs }: Hop, devices: HostParams['devices']): string {
  if (command === 'send' || command === 'receive')
    return `as long as its bytes take at ${devices?.network?.megabitsPerSecond ?? 1_000} Mb/s`;
  const own = command ? devices?.disk?.[`${command}Ns`] : undefined;
  if (own === undefined) return `${serviceNs} ns`;
  return typeof own === 'number' ? `${own} ns` : `${JSON.stringify(own)} ns`;
}

const rolesOf = (id: string, design: Design): string =>
  COST_ROLES.filter((role) => constantsInRole(design, role).some((one) => one.id === id)).join(
    ' or ',
  );
