/** The machine and the system that is to start on it: everything that decides what a start comes to. */

/**
 * The systems whose start differs in order or in what it asks of the processor. That 2008 R2 cannot be
 * nested is its specification’s word (tlfs2); that nesting came with Server 2016 is recalled.
 */
export const SYSTEMS = [
  {
    id: 'server-2008-r2',
    name: 'Windows Server 2008 R2',
    order: 'windowsFirst',
    slat: 'optional',
    nesting: false,
  },
  {
    id: 'server-2012-r2',
    name: 'Windows Server 2012 R2',
    order: 'hypervisorFirst',
    slat: 'optional',
    nesting: false,
  },
  {
    id: 'windows-8',
    name: 'Windows 8 Pro',
    order: 'hypervisorFirst',
    slat: 'required',
    nesting: false,
  },
  {
    id: 'server-2022',
    name: 'Windows Server 2022',
    order: 'hypervisorFirst',
    slat: 'required',
    nesting: true,
  },
] as const;

export type System = (typeof SYSTEMS)[number];
export type SystemId = System['id'];

/** What firmware and processor offer, for something that can be there and switched off. */
export const OFFERS = ['on', 'offInFirmware', 'absent'] as const;
export type Offer = (typeof OFFERS)[number];

/** What else can go wrong at a launch: the rest of the message table, which no setting of the machine brings about. */
export const TROUBLES = [
  'none',
  'loaderError',
  'noPlatform',
  'imageInaccessible',
  'imageNotLoadable',
  'imageNotReadable',
  'imageChanged',
  'processorRefused',
  'featureMissing',
  'svmIncompatible',
  'vmxIncompatible',
  'secureModeExtensions',
  'notInitialized',
  'reportedByLoader',
  'processorNotStarted',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What runs below, when the machine is a virtual one itself. */
export const BELOW = ['nothing', 'withoutNesting', 'withNesting'] as const;
export type Below = (typeof BELOW)[number];

export interface BootMachine {
  readonly system: SystemId;
  readonly vendor: 'intel' | 'amd' | 'other';
  readonly virtualization: Offer;
  readonly noExecute: Offer;
  readonly slat: boolean;
  readonly processorsAlike: boolean;
  readonly role: boolean;
  readonly launchType: 'auto' | 'off';
  readonly trouble: Trouble;
  readonly below: Below;
  /** Children that the parent's services start by themselves. */
  readonly children: number;
}

/** A row of SYSTEMS. */
export function systemOf(id: SystemId): System {
  const system = SYSTEMS.find((one) => one.id === id);
  if (!system) throw new Error(`there is no system ${id}`);
  return system;
}
