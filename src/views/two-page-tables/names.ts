/** What the ways of paging are called. */
export const PAGING_NAMES = {
  none: { name: 'No hypervisor', short: 'no hypervisor' },
  shadow: { name: 'Shadow page tables', short: 'shadow' },
  nested: { name: 'Nested page tables', short: 'nested' },
} as const;
