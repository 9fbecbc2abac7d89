/**
 * No hypervisor, but drivers isolated inside one kernel: each in an address space of its own, called through
 * a gate, started again when it fails. It stops mistakes, not malice, and does not check what devices write.
 */
import type { Design } from '../design.ts';
import { bareMetal } from './bare-metal.ts';
import { APPLICATION, DEVICE, HOST_KERNEL } from './rows.ts';

export const isolatedDrivers: Design = {
  ...bareMetal,
  id: 'isolated-drivers',
  name: 'Bare metal, isolated drivers (Nooks)',
  short: 'Isolated drivers',
  family: 'isolated drivers',
  era: 'Nooks on Linux 2.4, 2003: a research system, no virtual machines',
  domains: [
    { ...APPLICATION, under: 'kernel', perChild: false },
    {
      ...HOST_KERNEL,
      id: 'driver',
      kind: 'driverPartition',
      name: 'isolated driver',
      short: 'driver',
      under: 'kernel',
      leaves: 'protectedCall',
      memory: 'granted',
      restartedBy: 'kernel',
    },
    { ...HOST_KERNEL, name: 'operating system kernel', short: 'kernel' },
    DEVICE,
  ],
  placement: { ...bareMetal.placement, physicalDriver: 'driver' },
  sources: ['nooks03'],
};
