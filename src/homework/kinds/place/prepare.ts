/** Place made ready: the domains of a design as targets, its own placement as the key. */
import { COMPONENTS, type ComponentId } from '../../../model/components.ts';
import { findDesign } from '../../../model/designs/index.ts';
import type { PlaceItem } from '../../item-pairs.ts';
import type { PreparedOf } from '../../prepared.ts';
import type { Preparation } from '../preparation.ts';

/** Components shuffled, domains from top to bottom. Throws on a design or component that is not there. */
export function preparePlace(
  item: PlaceItem,
  { text, feedback, shuffle }: Preparation,
): PreparedOf<'place'> {
  const design = findDesign(item.design);
  if (!design) throw new Error(`there is no design “${item.design}”`);
  const key: Record<string, string> = {};
  for (const component of item.components) {
    const place = design.placement[component];
    if (place === undefined) throw new Error(`${design.id} does not place its ${component}`);
    key[component] = place;
  }
  const targets = design.domains
    .filter(({ mode }) => mode !== 'hardware')
    .map(({ id, name }) => ({ id, text: name }));
  for (const { row, target } of item.near)
    if (key[row] === undefined || key[row] === target || !targets.some(({ id }) => id === target))
      throw new Error(`the near-miss “${row}” in “${target}” is no wrong placement`);
  return {
    kind: 'place',
    label: 'domain',
    design: item.design,
    operation: item.operation,
    rows: shuffle(item.components).map((component) => ({
      id: component,
      text: nameOf(component),
      because: text(item.because[component] ?? ''),
    })),
    targets,
    key,
    near: item.near.map((row) => ({ ...feedback(row), row: row.row, target: row.target })),
  };
}

/** Two components have one name in sentences that say where they are; here they need two. */
const nameOf = (component: ComponentId): string => {
  if (component === 'guestKernel') return 'I/O stack of the guest';
  return component === 'ioStack' ? 'I/O stack of the platform' : COMPONENTS[component].name;
};
