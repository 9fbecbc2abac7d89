/** Domain rows that several designs share: the child's own two domains and the device. */
import type { Domain } from '../design.ts';

export const APPLICATION: Domain = {
  id: 'application',
  kind: 'application',
  name: 'application',
  short: 'application',
  mode: 'user',
  under: 'child',
  leaves: null,
  memory: 'own',
  reachesDevices: false,
  perChild: true,
};

/** A child whose virtual processor leaves guest mode by the processor's own means. */
export const CHILD: Domain = {
  id: 'child',
  kind: 'childPartition',
  name: 'child partition kernel',
  short: 'child kernel',
  mode: 'kernel',
  under: 'hypervisor',
  leaves: 'hardware',
  memory: 'own',
  reachesDevices: false,
  perChild: true,
};

export const DEVICE: Domain = {
  id: 'device',
  kind: 'hardware',
  name: 'device',
  short: 'device',
  mode: 'hardware',
  under: null,
  leaves: null,
  memory: 'granted',
  reachesDevices: false,
  perChild: false,
};
