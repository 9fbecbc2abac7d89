/** Each variant's requests as lists of stretches, so that one sees which constants decide what. */
import type { Variant } from '../../experiments/plan.ts';
import { DEVICES } from '../../model/devices.ts';
import { OPERATIONS } from '../../model/operations.ts';
import { pathOf } from '../../model/path.ts';
import { findPlatform } from '../../model/platforms/index.ts';
import { designIn } from '../../scenarios/host/design-in.ts';

/** Lines: operation, then domain, component, kind, cycles before overrides, constants. */
export function pathsOf(variants: readonly Variant[]): string {
  const lines = variants.flatMap(({ name, host }) => {
    const design = designIn(host.design);
    if (typeof design === 'string') return [];
    const platform = findPlatform(host.costs?.platform ?? '');
    const level = host.costs?.level ?? 'value';
    return Object.values(OPERATIONS).flatMap((operation) => {
      const device =
        operation.kind === 'disk' ? DEVICES[host.devices?.disk?.base ?? 'nvme'] : DEVICES.nic1g;
      const asked = { operation, device, level, ...(platform ? { platform } : {}) };
      return [
        `${name}, ${operation.name}:`,
        ...pathOf(design, asked).map(
          (hop) =>
            `  ${hop.domain}: ${hop.component} ${hop.crossing ?? hop.kind}, ${hop.cycles} cycles${hop.serviceNs > 0 ? `, ${hop.serviceNs} ns` : ''} [${hop.constants.map(({ id }) => id).join(', ')}]`,
        ),
      ];
    });
  });
  return `${lines.join('\n')}\n`;
}
