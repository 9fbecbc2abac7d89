/** The parts every virtualized host has. A design says in which protection domain each of them lives. */

/** Ids of the components, in the order in which a request meets them, then those beside the path. */
export const COMPONENT_IDS = [
  'application',
  'guestKernel',
  'guestDriver',
  'deviceModel',
  'backEnd',
  'ioStack',
  'physicalDriver',
  'device',
  'monitor',
  'virtualizationStack',
] as const;

export type ComponentId = (typeof COMPONENT_IDS)[number];

/** What a component is called and does. `term` is its id in the glossary. */
export interface Component {
  readonly id: ComponentId;
  readonly name: string;
  /** What it does with a request on its way to the device, and with the answer on its way back. */
  readonly does: string;
  readonly answers: string;
  readonly term: string;
}

const rows: readonly Component[] = [
  {
    id: 'application',
    name: 'application',
    does: 'asks for the data and waits',
    answers: 'has its answer',
    term: 'application',
  },
  {
    id: 'guestKernel',
    name: 'I/O stack',
    does: 'turns the call into a block or packet request',
    answers: 'finds out who asked and wakes them',
    term: 'guest-operating-system',
  },
  {
    id: 'guestDriver',
    name: 'guest driver',
    does: 'hands the request to the virtual device',
    answers: 'takes the answer from the virtual device',
    term: 'guest-driver',
  },
  {
    id: 'deviceModel',
    name: 'device model',
    does: 'plays the part of a real device and takes its command',
    answers: 'makes the imitated device report that it is done',
    term: 'device-model',
  },
  {
    id: 'backEnd',
    name: 'back end',
    does: 'takes requests out of the shared ring',
    answers: 'puts the answer into the shared ring',
    term: 'back-end',
  },
  {
    id: 'ioStack',
    name: 'I/O stack',
    does: 'maps the virtual disk or port to a real one',
    answers: 'finds the virtual disk or port the answer belongs to',
    term: 'platform-layer',
  },
  {
    id: 'physicalDriver',
    name: 'physical driver',
    does: 'programs the real device',
    answers: 'takes the device’s interrupt and its result',
    term: 'physical-driver',
  },
  {
    id: 'device',
    name: 'device',
    does: 'does the work',
    answers: 'has done the work',
    term: 'device',
  },
  {
    id: 'monitor',
    name: 'virtual machine monitor',
    does: 'finds out why the guest stopped and what to do',
    answers: 'finds out why it was entered and whom to tell',
    term: 'virtual-machine-monitor',
  },
  {
    id: 'virtualizationStack',
    name: 'virtualization stack',
    does: 'creates and manages the virtual machines',
    answers: 'has created the virtual machine',
    term: 'virtualization-stack',
  },
];

/** The component rows by id. */
export const COMPONENTS = Object.freeze(
  Object.fromEntries(rows.map((row) => [row.id, row])),
) as Readonly<Record<ComponentId, Component>>;
