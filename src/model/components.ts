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
  'managementTools',
] as const;

export type ComponentId = (typeof COMPONENT_IDS)[number];

/** What a component is called and does. `term` is its id in the glossary. */
export interface Component {
  readonly id: ComponentId;
  readonly name: string;
  readonly does: string;
  readonly term: string;
}

const rows: readonly Component[] = [
  {
    id: 'application',
    name: 'application',
    does: 'asks for the data and waits',
    term: 'application',
  },
  {
    id: 'guestKernel',
    name: 'kernel I/O stack',
    does: 'turns the call into a block or packet request',
    term: 'guest-operating-system',
  },
  {
    id: 'guestDriver',
    name: 'guest driver',
    does: 'hands the request to the virtual device',
    term: 'guest-driver',
  },
  {
    id: 'deviceModel',
    name: 'device model',
    does: 'imitates the registers of a real device',
    term: 'device-model',
  },
  {
    id: 'backEnd',
    name: 'back end',
    does: 'takes requests out of the shared ring',
    term: 'back-end',
  },
  {
    id: 'ioStack',
    name: 'I/O stack below',
    does: 'maps the virtual disk or port to a real one',
    term: 'virtualization-stack',
  },
  {
    id: 'physicalDriver',
    name: 'physical driver',
    does: 'programs the real device and takes its interrupts',
    term: 'physical-driver',
  },
  { id: 'device', name: 'device', does: 'does the work', term: 'device' },
  {
    id: 'monitor',
    name: 'virtual machine monitor',
    does: 'runs the virtual processors and takes their exits',
    term: 'virtual-machine-monitor',
  },
  {
    id: 'virtualizationStack',
    name: 'virtualization stack',
    does: 'creates and manages the virtual machines',
    term: 'virtualization-stack',
  },
  {
    id: 'managementTools',
    name: 'management tools',
    does: 'what the administrator talks to',
    term: 'management-tools',
  },
];

/** The component rows by id. */
export const COMPONENTS = Object.freeze(
  Object.fromEntries(rows.map((row) => [row.id, row])),
) as Readonly<Record<ComponentId, Component>>;
