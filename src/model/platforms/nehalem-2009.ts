/** Nehalem servers of 2008 to 2010: the processors of Hyper-V’s first years, with nested paging. */
import { roundTrip } from './exit-rows.ts';
import { NEHALEM_EXITS } from './nehalem-exits.ts';
import { NEHALEM_SERVERS } from './nehalem-servers.ts';
import type { Platform } from './platform.ts';
import { XEON_5500 } from './reference.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';
import { HYPERVISOR, KVM, ORDINARY_KERNEL } from './shared-loans.ts';

export const nehalem2009: Platform = {
  id: 'nehalem-2009',
  name: 'Server (2009)',
  year: 2009,
  processor: XEON_5500,
  clockMHz: 2_800,
  cores: 8,
  sources: ['sriov10'],
  constants: [
    ...roundTrip(
      'Nehalem (2009)',
      [761, 1_009, 1_009],
      ['atc12'],
      'atc12 table 1, exit and entry on Nehalem; low end: on Westmere (2010)',
    ),
    ...NEHALEM_EXITS,
    ...NEHALEM_SERVERS,
  ],
  borrows: [
    {
      ids: [...ORDINARY_KERNEL, ...HYPERVISOR, ...KVM],
      from: sandyBridge2012,
      why: 'the sources for this generation count exits and transactions, not the passes of one request',
    },
  ],
};
