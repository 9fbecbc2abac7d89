/** What whole servers of Nehalem’s time did: a database on ESX, virtual disks of Hyper-V, network exits. */
import type { Constant } from './constant.ts';
import { rowsOf } from './row.ts';

const sql = rowsOf({
  unit: 'ns',
  cpu: 'a server of 8 cores, processor not named by the source',
  flag: 'derived',
  sources: ['vsphere_sql09'],
});
const vhd = rowsOf({
  unit: 'ratio',
  cpu: 'servers of 2008 and 2010, not named by the sources',
  flag: 'measured',
  sources: ['hv_vhd08'],
});
const exits = rowsOf({
  unit: 'count',
  cpu: 'a host of 3.33 GHz (2010)',
  flag: 'measured',
  sources: ['atc12'],
});

export const NEHALEM_SERVERS: readonly Constant[] = [
  sql(
    'sql-transaction',
    'processor time of one transaction, native',
    2_249_086,
    'vsphere_sql09: 8 cores over 3,557 transactions a second, reckoned as if all were busy',
  ),
  sql(
    'sql-disk-requests',
    'disk requests of one transaction',
    [8.15, 8.15, 8.33],
    'vsphere_sql09: 29,000 over 3,557 a second, reckoned; high end: 25,500 over 3,060 in the virtual machine',
    { unit: 'count' },
  ),
  sql(
    'sql-network-events',
    'network packets of one transaction',
    4,
    'no source: about 4, of 123 Mb/s and 11.8 Mb/s at 3,557 transactions a second',
    { unit: 'count', flag: 'assumed', sources: [] },
  ),
  sql(
    'esx-inside-loss',
    'what a virtual processor itself loses under ESX, as a share of the native time',
    0.087,
    'fitted on vsphere_sql09: 92 % of native with 1 and 2 virtual processors, the I/O on idle cores',
    { unit: 'ratio', flag: 'fit' },
  ),
  sql(
    'esx-io-event',
    'the hypervisor’s work for one disk request or packet, ESX',
    13_761,
    'fitted on vsphere_sql09: 8 cores over 3,060 less over 3,557 transactions a second, less the loss inside, over 8.33 disk requests and 4 packets',
    { flag: 'fit' },
  ),
  vhd(
    'fixed-over-dynamic',
    'throughput of a fixed virtual disk against a dynamic one',
    [1.1, 1.125, 1.15],
    'hv_vhd08: 10 to 15 % faster, the middle by us',
  ),
  vhd(
    'pass-through-over-fixed',
    'throughput of a disk passed through against a fixed virtual one',
    1.05,
    'hv_sql10: about 5 % above',
    { sources: ['hv_sql10'] },
  ),
  vhd(
    'pass-through-saves',
    'latency that a disk passed through saves against a fixed virtual one',
    1_000_000,
    'hv_sql10: about 1 ms lower',
    { unit: 'ns', sources: ['hv_sql10'] },
  ),
  exits(
    'emulated-nic-exits',
    'exits of one request and answer on an emulated network card',
    [1.97, 2.6, 2.6],
    'atc12 section 9, e1000; low end: exits clustered',
  ),
  exits(
    'paravirtual-nic-exits',
    'exits of one request and answer on a paravirtual network card',
    [1.2, 1.3, 1.3],
    'atc12 section 9, vmxnet; low end: exits clustered',
  ),
];
