/** The memory references of one walk through page tables, one by one and in order. */

/** How a guest's addresses come to be real ones: not at all, by a shadow of its tables, or by two tables in hardware. */
export const PAGINGS = ['none', 'shadow', 'nested'] as const;
export type Paging = (typeof PAGINGS)[number];

/** One read of one page-table entry by the processor. */
export interface Reference {
  /** Whose table the entry is in: the guest's own, the hypervisor's nested one, or the shadow. */
  readonly table: 'guest' | 'nested' | 'shadow';
  /** The level of that table, counting down to 1. */
  readonly level: number;
  /**
   * For a reference to the nested table: the level of the guest's table whose place is being looked up;
   * 0 where it is the place of the data itself. Null for the others.
   */
  readonly of: number | null;
}

export interface Levels {
  /** Of the tables that the guest keeps, and of their shadow. */
  readonly guest: number;
  readonly nested: number;
}

/**
 * A walk that finds every entry present. With g and n levels it takes g references natively or through
 * a shadow, and (g + 1) × (n + 1) − 1 through both tables: each place that the guest names must itself
 * be looked up.
 */
export function walkReferences(paging: Paging, { guest, nested }: Levels): readonly Reference[] {
  if (paging !== 'nested') {
    const table = paging === 'none' ? 'guest' : 'shadow';
    return down(guest).map((level) => ({ table, level, of: null }));
  }
  const lookUp = (of: number): readonly Reference[] =>
    down(nested).map((level) => ({ table: 'nested', level, of }));
  return [
    ...down(guest).flatMap((level) => [
      ...lookUp(level),
      { table: 'guest' as const, level, of: null },
    ]),
    ...lookUp(0),
  ];
}

const down = (levels: number): readonly number[] =>
  Array.from({ length: levels }, (_, index) => levels - index);
