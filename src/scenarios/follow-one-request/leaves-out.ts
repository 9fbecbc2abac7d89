/** What the model of "follow one request" leaves out, and which way that bends what it shows. */

export interface LeftOut {
  readonly id: string;
  readonly what: string;
  /** What follows for a reader who compares the picture with a real machine. */
  readonly effect: string;
}

export const LEAVES_OUT: readonly LeftOut[] = [
  {
    id: 'caches',
    what: 'Caches, TLBs and branch predictors.',
    effect:
      'A crossing costs what a loop of such crossings costs. A real one also cools the caches of whoever comes next; designs with many crossings come off too well.',
  },
  {
    id: 'idle-processors',
    what: 'What a processor does while it waits.',
    effect:
      'A waiting processor halts at once and wakes in no time. In a guest, halting and waking are crossings of their own, and deep sleep adds microseconds.',
  },
  {
    id: 'batching',
    what: 'Batching, polling and interrupt moderation.',
    effect:
      'Every request pays for its own signals, as at one request in flight. Under load, rings and moderated interrupts share one signal among many, and the difference between designs shrinks.',
  },
  {
    id: 'other-load',
    what: 'Other work on the machine.',
    effect:
      'Other virtual machines stand by and ask for nothing. Waiting for a processor appears only with more requests than processors.',
  },
  {
    id: 'device-spread',
    what: 'The spread of a device’s answers.',
    effect:
      'A device always takes the same time for the same command. Real ones vary, more than the designs differ.',
  },
  {
    id: 'proxies',
    what: 'Published costs of Hyper-V, of ESX and of the disk path of Workstation.',
    effect:
      'There are none for the steps shown. Costs measured on other systems stand in, marked as proxies; the order of two designs with proxies may be wrong, their crossings and copies are not.',
  },
  {
    id: 'whole-system-fits',
    what: 'Costs of the parts of KVM with QEMU.',
    effect:
      'Its back end is fitted so that the whole read takes what was measured on a whole machine; the other designs are sums of parts measured singly. Compare its crossings with theirs, not its time.',
  },
  {
    id: 'one-processor-for-all',
    what: 'The age of the measurements.',
    effect:
      'Cycles measured on processors of 1999 to 2016 are spent on one reference processor. Crossings have become cheaper since, software paths hardly.',
  },
  {
    id: 'paging',
    what: 'Memory virtualization: page faults, shadow and nested paging.',
    effect:
      'The request’s memory is present and mapped. What paging costs is the subject of another figure.',
  },
  {
    id: 'restart',
    what: 'What a restart has to do.',
    effect:
      'Starting a driver domain again takes a time that we assume and that you can change. Its file systems are clean, its device answers, and no request was half written.',
  },
  {
    id: 'noticing',
    what: 'How a failure is noticed.',
    effect:
      'A crash is noticed at once by the domain around it; how long a hypervisor takes to end a machine that has lost its parent is assumed. Hangs and silent corruption are not modelled at all.',
  },
  {
    id: 'network-send',
    what: 'The interrupt after a network send.',
    effect:
      'The application does not wait for it, so it is not on the path; its processor time is missing from the ledger of a send.',
  },
];
