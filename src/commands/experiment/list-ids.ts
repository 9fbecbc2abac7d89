/** What an experiment file may use, for people: ids of designs, platforms, constants and measures, and design rows. */
import { CONSTANTS } from '../../experiments/costs-in-units.ts';
import { MEASURES } from '../../experiments/measures.ts';
import { nearestId } from '../../experiments/nearest-id.ts';
import { DESIGNS, findDesign } from '../../model/designs/index.ts';
import { constantsInRole, COST_ROLES, type CostRole } from '../../model/host/cost-roles.ts';
import { PLATFORMS } from '../../model/platforms/index.ts';

/** The ids of the constants that have a role in one of the designs. */
const idsInRole = (role: CostRole): readonly string[] => [
  ...new Set(DESIGNS.flatMap((design) => constantsInRole(design, role).map(({ id }) => id))),
];

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
    'roles (costs.overrides), each a constant of the design, and the designs’ constants:',
    ...COST_ROLES.map((role) => `  ${role}: ${idsInRole(role).join(', ')}`),
    'constants (costs.overrides):',
    ...[...CONSTANTS.values()].map(
      ({ id, unit, value, what }) => `  ${id} = ${value} ${unit}: ${what}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** A design row as JSON that can stand in a file in place of its id. Throws in words where there is none. */
export function designRow(id: string): string {
  const row = findDesign(id);
  const ids = DESIGNS.map((one) => one.id);
  if (!row)
    throw new Error(`there is no design "${id}"${nearestId(id, ids)}, only ${ids.join(', ')}`);
  return `${JSON.stringify(row, null, 2)}\n`;
}
