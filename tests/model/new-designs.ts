/** A design that the product does not have: a row a reader of the literature could add. */
import type { Design } from '../../src/model/design.ts';
import { APPLICATION, CHILD, DEVICE, HYPERVISOR } from '../../src/model/designs/rows.ts';

const guest = { application: 'application', guestKernel: 'child', guestDriver: 'child' } as const;

const common = {
  era: 'a row of the tests',
  copies: { diskRead: 0, diskWrite: 0, networkSend: 0, networkReceive: 0 },
  cpu: { mechanism: 'hardwareAssisted', paging: 'nested' },
  costs: 'xen-4.5',
  costsAreProxy: true,
  registersIn: null,
} as const satisfies Partial<Design>;

/** Xen with the device model in a stub domain: a partition for each VM that nothing ends with. */
export const stubDomain: Design = {
  ...common,
  id: 'stub-domain',
  name: 'Xen with a stub domain',
  short: 'Stub domain',
  family: 'parent partition',
  domains: [
    APPLICATION,
    CHILD,
    { ...CHILD, id: 'stub', kind: 'driverPartition', name: 'stub domain', short: 'stub domain' },
    { ...CHILD, id: 'control', perChild: false, reachesDevices: true, essential: true },
    HYPERVISOR,
    DEVICE,
  ],
  placement: {
    ...guest,
    deviceModel: 'stub',
    ioStack: 'control',
    physicalDriver: 'control',
    device: 'device',
    monitor: 'hypervisor',
  },
  deviceInterface: 'emulatedRegisters',
  signal: null,
  registersIn: 'deviceModel',
  sources: ['xendoc'],
};
