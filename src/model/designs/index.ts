/** The table of designs. Adding a design is adding a row here. */
import type { Design } from '../design.ts';
import { bareMetal } from './bare-metal.ts';
import { driverDomain } from './driver-domain.ts';
import { hostedVtx } from './hosted-vtx.ts';
import { hosted } from './hosted.ts';
import { isolatedDrivers } from './isolated-drivers.ts';
import { kvmProcess } from './kvm-process.ts';
import { kvmVhost } from './kvm-vhost.ts';
import { microVm } from './microvm.ts';
import { monolithic } from './monolithic.ts';
import { nova } from './nova.ts';
import { parentDda, parentEmulated, parentSriov, parentSynthetic } from './parent-partition.ts';
import { virtualServer } from './virtual-server.ts';
import { xen1 } from './xen-1.ts';
import { xenDom0 } from './xen-dom0.ts';

/** All designs, family by family, in the order in which they are offered. */
export const DESIGNS: readonly Design[] = [
  bareMetal,
  isolatedDrivers,
  hosted,
  hostedVtx,
  virtualServer,
  monolithic,
  xen1,
  parentSynthetic,
  parentEmulated,
  parentSriov,
  parentDda,
  xenDom0,
  driverDomain,
  nova,
  kvmProcess,
  kvmVhost,
  microVm,
];

/** The design with this id, or undefined. */
export const findDesign = (id: string): Design | undefined =>
  DESIGNS.find((design) => design.id === id);
