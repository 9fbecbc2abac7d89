/** The three ways from a child to a network card that stand side by side: rows of the table of designs. */
import { findDesign } from '../../model/designs/index.ts';
import type { Design } from '../../model/design.ts';

/** What lies between the child's driver and the next one. */
export type Between = 'registers' | 'ring' | 'nothing';

export interface Way {
  /** The id of the design, too. */
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly note: string;
  readonly between: Between;
}

export const WAYS: readonly Way[] = [
  {
    id: 'parent-emulated',
    name: 'An emulated card',
    short: 'emulated',
    note: 'a real chip, imitated',
    between: 'registers',
  },
  {
    id: 'parent-synthetic',
    name: 'A synthetic card over VMBus',
    short: 'synthetic',
    note: 'a ring and a bell',
    between: 'ring',
  },
  {
    id: 'parent-sriov',
    name: 'A slice of the card itself (SR-IOV)',
    short: 'SR-IOV',
    note: 'nobody between',
    between: 'nothing',
  },
];

/** The way with this id. Throws when there is none. */
export function wayOf(id: string): Way {
  const way = WAYS.find((one) => one.id === id);
  if (!way) throw new Error(`"${id}" is no way from a child to a network card`);
  return way;
}

/** The row of the table that a way stands for. */
export function designOf(way: Way): Design {
  const design = findDesign(way.id);
  if (!design) throw new Error(`there is no design "${way.id}"`);
  return design;
}
