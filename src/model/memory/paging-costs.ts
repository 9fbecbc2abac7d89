/** What paging costs on the Nehalem of 2009, on which exits, shadow fills and nested paging were all measured. */
import type { Constant } from '../platforms/constant.ts';
import { costOf } from '../platforms/platform.ts';
import { nehalem2009 } from '../platforms/nehalem-2009.ts';
import { pentium42005 } from '../platforms/pentium4-2005.ts';

const faultOfThePentium4 = costOf(pentium42005, 'page-fault-native');

/** In cycles. What nobody has published says so. */
export const PAGING_COSTS = Object.freeze({
  reference: {
    id: 'page-table-reference',
    what: 'one read of a page-table entry during a walk',
    ...{ value: 20, low: 4, high: 200 },
    unit: 'cycles',
    cpu: nehalem2009.processor,
    flag: 'assumed',
    sources: [],
    how: 'no source: some entries are in the first cache, some in memory',
  },
  exit: costOf(nehalem2009, 'vm-round-trip'),
  fill: costOf(nehalem2009, 'shadow-fill-software'),
  place: {
    ...costOf(nehalem2009, 'shadow-fill-software'),
    id: 'nested-place-software',
    what: 'the monitor’s work to give a page its place again',
    flag: 'proxy',
    how: 'no source: filling in an entry of a shadow stands in; finding a free page may take far longer',
  },
  guestFault: {
    ...faultOfThePentium4,
    id: 'guest-page-fault',
    flag: 'proxy',
    how: `no value for this processor; that of the Pentium 4 stands in. There: ${faultOfThePentium4.how}`,
  },
  tableWrite: {
    id: 'page-table-write',
    what: 'a write to a page-table entry that nobody watches',
    ...{ value: 1, low: 1, high: 5 },
    unit: 'cycles',
    cpu: nehalem2009.processor,
    flag: 'proxy',
    sources: ['adams06'],
    how: 'adams06 raw data, ptemod natively: 1 to 5 cycles on a Pentium 4',
  },
} as const satisfies Readonly<Record<string, Constant>>);
