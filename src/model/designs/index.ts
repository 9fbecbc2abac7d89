/** The table of designs. Adding a design is adding a row here. */
import type { Design } from '../design.ts';
import { bareMetal } from './bare-metal.ts';
import { driverDomain } from './driver-domain.ts';
import { hosted } from './hosted.ts';
import { kvmProcess } from './kvm-process.ts';
import { monolithic } from './monolithic.ts';
import { parentEmulated, parentSynthetic } from './parent-partition.ts';

/** All designs, in the order in which they are offered. */
export const DESIGNS: readonly Design[] = [
  bareMetal,
  hosted,
  monolithic,
  parentSynthetic,
  parentEmulated,
  driverDomain,
  kvmProcess,
];

/** The design with this id, or undefined. */
export const findDesign = (id: string): Design | undefined =>
  DESIGNS.find((design) => design.id === id);
