/** The ids that an experiment file may use, for people: designs with their domains, platforms, constants, measures. */
import { CONSTANTS } from '../../experiments/costs-in-units.ts';
import { MEASURES } from '../../experiments/measures.ts';
import { DESIGNS } from '../../model/designs/index.ts';
import { PLATFORMS } from '../../model/platforms/index.ts';

/** All of them as lines. */
export function listIds(): string {
  const lines = [
    'designs, with the domains that cpu can name:',
    ...DESIGNS.map(
      ({ id, name, domains }) =>
        `  ${id}: ${name} (${domains
          .filter(({ mode }) => mode !== 'hardware')
          .map((domain) => domain.id)
          .join(', ')})`,
    ),
    'platforms:',
    ...PLATFORMS.map(({ id, name }) => `  ${id}: ${name}`),
    'measures:',
    ...Object.entries(MEASURES).map(([id, { unit, what }]) => `  ${id} (${unit}): ${what}`),
    'constants (costs.overrides):',
    ...[...CONSTANTS.values()].map(
      ({ id, unit, value, what }) => `  ${id} = ${value} ${unit}: ${what}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
