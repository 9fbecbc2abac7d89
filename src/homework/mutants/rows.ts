/** Design rows that nobody has built: the parent-partition row as some believe it to be. */
import type { ComponentId } from '../../model/components.ts';
import type { Design, Domain } from '../../model/design.ts';

/** The row with some domains changed. */
const changed = (row: Design, change: (domain: Domain) => Partial<Domain>): Design => ({
  ...row,
  domains: row.domains.map((domain) => ({ ...domain, ...change(domain) })),
});

const placed = (row: Design, placement: Partial<Record<ComponentId, string>>): Design => ({
  ...row,
  placement: { ...row.placement, ...placement },
});

/** Every child commands the disk with a driver of its own. */
export const childHasTheDriver = (row: Design): Design => ({
  ...changed(row, ({ id }) => (id === 'child' ? { reachesDevices: true } : {})),
  assigned: 'disk',
  iommu: true,
});

/** The children need nothing of the parent, whose end is the end of nobody else. */
export const parentOnlyManages = (row: Design): Design =>
  placed(
    {
      ...changed(row, ({ id }) => {
        if (id === 'parent') return { essential: false };
        return id === 'child' ? { reachesDevices: true, endsWith: [] } : {};
      }),
      deviceInterface: 'native',
      signal: null,
    },
    { physicalDriver: 'child', backEnd: 'parent' },
  );

/** Windows owns the processor, and the hypervisor is a part of it. */
export const windowsBelow = (row: Design): Design =>
  placed(
    {
      ...changed(row, ({ id, under }) => ({
        under: under === 'hypervisor' ? 'parent' : under,
        ...(id === 'parent'
          ? {
              under: null,
              leaves: null,
              memory: 'all' as const,
              name: 'Windows kernel',
              essential: false,
            }
          : {}),
      })),
    },
    { monitor: 'parent' },
  );

/** The row without a domain in which nothing lives any more. */
export const without = (row: Design, id: string): Design => ({
  ...row,
  domains: row.domains.filter((domain) => domain.id !== id),
});

/** The provider is the hypervisor's, and it copies what it carries. */
export const hypervisorCarriesData = (row: Design): Design => ({
  ...placed(row, { backEnd: 'hypervisor' }),
  copies: { diskRead: 1, diskWrite: 1, networkSend: 1, networkReceive: 1 },
});

/** Back end, stack and driver are in the hypervisor. */
export const hypervisorHasDrivers = (row: Design): Design =>
  placed(
    changed(row, ({ id }) => (id === 'hypervisor' ? { reachesDevices: true } : {})),
    { backEnd: 'hypervisor', ioStack: 'hypervisor', physicalDriver: 'hypervisor' },
  );

/** Somebody starts the parent again, and nothing else stops meanwhile. */
export const parentComesBack = (row: Design): Design =>
  changed(row, ({ id }) => {
    if (id === 'parent') return { essential: false, restartedBy: 'hypervisor' };
    return id === 'child' ? { endsWith: [] } : {};
  });
