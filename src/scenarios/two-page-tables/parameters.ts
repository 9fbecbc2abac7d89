/** What can be set about paging: the way it is done, the tables, the TLB, and what the guest does. */
import { PAGINGS, type Paging } from '../../model/memory/walk.ts';
import type { Parameter, Settings } from '../parameter.ts';

/** What the guest does all day. */
export const PATTERNS = ['touch', 'build', 'switch', 'fresh'] as const;
export type Pattern = (typeof PATTERNS)[number];

export interface PagingParams {
  readonly paging: Paging;
  readonly pattern: Pattern;
  /** Operations in all. */
  readonly operations: number;
  /** Pages in use in each address space. */
  readonly pages: number;
  readonly tlbEntries: number;
  readonly guestLevels: number;
  readonly nestedLevels: number;
  /** Whether the shadow of an address space outlives a switch away from it. */
  readonly shadows: 'kept' | 'dropped';
}

const whole = (
  id: string,
  label: string,
  unit: string,
  [min, value, max]: readonly [number, number, number],
): Parameter => ({ kind: 'integer', id, label, unit, min, max, value });

const pagingLabels = {
  none: 'no hypervisor',
  shadow: 'shadow page tables',
  nested: 'nested page tables',
};
const patternLabels = {
  touch: 'touches the same pages again and again',
  build: 'maps new pages, touches them, unmaps them: it makes processes',
  switch: 'goes to and fro between two address spaces',
  fresh: 'touches pages that it has not mapped yet',
};

export const PARAMETERS: readonly Parameter[] = [
  {
    kind: 'choice',
    id: 'paging',
    label: 'Paging',
    options: PAGINGS.map((value) => ({ value, label: pagingLabels[value] })),
    value: 'none',
  },
  {
    kind: 'choice',
    id: 'pattern',
    label: 'What the guest does',
    options: PATTERNS.map((value) => ({ value, label: patternLabels[value] })),
    value: 'touch',
  },
  whole('operations', 'Operations in all', 'operations', [1, 6, 40]),
  whole('pages', 'Pages in use', 'pages', [1, 2, 16]),
  whole('tlbEntries', 'TLB entries', 'entries', [0, 4, 16]),
  whole('guestLevels', 'Levels of the guest’s tables', 'levels', [1, 4, 5]),
  whole('nestedLevels', 'Levels of the nested table', 'levels', [1, 4, 5]),
  {
    kind: 'choice',
    id: 'shadows',
    label: 'Shadows after a switch of address space',
    options: [
      { value: 'dropped', label: 'dropped, and built anew' },
      { value: 'kept', label: 'kept' },
    ],
    value: 'dropped',
  },
];

/** Settled settings as the scenario's own type; `settle` has checked every field. */
export const paramsFrom = (settings: Settings): PagingParams => settings as unknown as PagingParams;
