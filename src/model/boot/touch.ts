/** What the installed system may touch, before and after it has become the parent partition. */

/** Things a system may or may not touch. */
export const TOUCHABLE = [
  'ownMemory',
  'hypervisorMemory',
  'childMemory',
  'devicePorts',
  'deviceInterrupts',
  'hostMode',
  'createPartitions',
] as const;
export type Touchable = (typeof TOUCHABLE)[number];

/** What each is called in a sentence. */
export const TOUCHABLE_NAMES: Readonly<Record<Touchable, string>> = {
  ownMemory: 'its own memory',
  hypervisorMemory: 'the hypervisor’s memory',
  childMemory: 'the memory of children',
  devicePorts: 'the ports of devices',
  deviceInterrupts: 'the interrupts of devices',
  hostMode: 'the processor’s host mode',
  createPartitions: 'calls that create partitions',
};

/** Where the installed system stands. */
export type Standing = 'bare' | 'parent' | 'child';

export interface Touch {
  readonly may: boolean;
  /** Whether there is such a thing where it stands. */
  readonly there: boolean;
  /** Why, as a clause. */
  readonly why: string;
  /** Works of content/sources. */
  readonly sources: readonly string[];
}

const tlfs = ['tlfs2'] as const;
const no = (why: string): Touch => ({ may: false, there: true, why, sources: tlfs });
const yes = (why: string): Touch => ({ may: true, there: true, why, sources: tlfs });
const noSuch = (why: string): Touch => ({ may: false, there: false, why, sources: [] });

const rows: Readonly<Record<Touchable, Readonly<Record<Standing, Touch>>>> = {
  ownMemory: {
    bare: yes('all memory is its own'),
    parent: yes('its addresses are the real ones'),
    child: yes('through the map that the hypervisor keeps for it'),
  },
  hypervisorMemory: {
    bare: noSuch('no hypervisor runs'),
    parent: no('these pages are mapped without any access'),
    child: no('no address of it leads there'),
  },
  childMemory: {
    bare: noSuch('no child runs'),
    parent: yes('all memory but the hypervisor’s is mapped for reading, writing and executing'),
    child: no('no address of it leads to another child’s pages'),
  },
  devicePorts: {
    bare: yes('nobody is below'),
    parent: yes('by default no access of it is intercepted'),
    child: no('an access can be intercepted, and the device is not there'),
  },
  deviceInterrupts: {
    bare: yes('they arrive at its handlers'),
    parent: yes('the hypervisor passes all of them on to it'),
    child: no('it gets virtual ones'),
  },
  hostMode: {
    bare: yes('nobody has taken it yet'),
    parent: no('the hypervisor has taken it'),
    child: no('the hypervisor has taken it'),
  },
  createPartitions: {
    bare: noSuch('no hypervisor runs that could be called'),
    parent: yes('its privilege mask has the bit, and it asks by hypercall'),
    child: no('its privilege mask lacks the bit'),
  },
};

/** Whether a system that stands there may touch it, and why. */
export const touchOf = (standing: Standing, what: Touchable): Touch => rows[what][standing];
