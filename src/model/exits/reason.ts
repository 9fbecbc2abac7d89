/** Why a guest's code stops and somebody else's runs: the reasons for an exit, in the field's words. */

export const EXIT_REASONS = [
  'systemCall',
  'guestFault',
  'shadowFault',
  'tableWrite',
  'tableUnmap',
  'tableMap',
  'addressSpaceSwitch',
  'cpuid',
  'timeStampRead',
  'msrAccess',
  'halt',
  'portAccess',
  'deviceAccess',
  'deviceAccessForwarded',
  'deviceSignal',
  'priorityWrite',
  'interruptControllerAccess',
  'interruptEnd',
  'interrupt',
  'hypercall',
] as const;

export type ExitReason = (typeof EXIT_REASONS)[number];

/** What a reason is called, as a noun phrase, and what the guest does or meets. */
export const EXIT_REASON_NAMES: Readonly<Record<ExitReason, string>> = {
  systemCall: 'system call inside the guest',
  guestFault: 'page fault that the guest must handle',
  shadowFault: 'hidden page fault: the shadow table lacks an entry',
  tableWrite: 'write to a page table that changes nothing',
  tableUnmap: 'write to a page table that takes a page away',
  tableMap: 'write to a page table that adds a page',
  addressSpaceSwitch: 'switch to another address space (CR3)',
  cpuid: 'CPUID',
  timeStampRead: 'reading the time-stamp counter (RDTSC)',
  msrAccess: 'access to a model-specific register (MSR)',
  halt: 'HLT, the guest is idle',
  portAccess: 'access to an I/O port',
  deviceAccess: 'access to a device register that the monitor answers',
  deviceAccessForwarded: 'access to a device register that a process or another partition answers',
  deviceSignal: 'signal of a shared ring',
  priorityWrite: 'write to the task priority (CR8)',
  interruptControllerAccess: 'access to the interrupt controller',
  interruptEnd: 'end of interrupt (EOI)',
  interrupt: 'interrupt of an assigned device',
  hypercall: 'hypercall that does nothing',
};
