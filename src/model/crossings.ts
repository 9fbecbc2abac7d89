/** What happens at the border between two protection domains, and the rule that says which of it. */
import type { Design, Domain } from './design.ts';

/** The kinds of crossing, in the field's words. */
export const CROSSING_KINDS = [
  'systemCall',
  'returnToUser',
  'contextSwitch',
  'vmExit',
  'vmEntry',
  'hypercall',
  'translatedCallout',
  'worldSwitch',
  'partitionSwitch',
  'virtualInterrupt',
  'deviceCommand',
  'interrupt',
  'protectedCall',
] as const;

export type CrossingKind = (typeof CROSSING_KINDS)[number];

/** How a crossing is called in sentences and on its gate; `term` is its glossary id. */
export interface Crossing {
  readonly name: string;
  /** On the gate; at most 4 characters. */
  readonly mark: string;
  readonly term: string;
}

export const CROSSINGS: Readonly<Record<CrossingKind, Crossing>> = {
  systemCall: { name: 'system call', mark: 'sys', term: 'system-call' },
  returnToUser: { name: 'return to the process', mark: 'ret', term: 'system-call' },
  contextSwitch: { name: 'context switch', mark: 'ctx', term: 'context-switch' },
  vmExit: { name: 'VM exit', mark: 'exit', term: 'vm-exit' },
  vmEntry: { name: 'VM entry', mark: 'entr', term: 'vm-entry' },
  hypercall: { name: 'hypercall', mark: 'hyp', term: 'hypercall' },
  translatedCallout: { name: 'callout of translated code', mark: 'bt', term: 'binary-translation' },
  worldSwitch: { name: 'world switch', mark: 'wrld', term: 'world-switch' },
  partitionSwitch: { name: 'partition switch', mark: 'vp', term: 'partition-switch' },
  virtualInterrupt: { name: 'virtual interrupt', mark: 'virq', term: 'virtual-interrupt' },
  deviceCommand: { name: 'device command', mark: 'cmd', term: 'device' },
  interrupt: { name: 'interrupt', mark: 'irq', term: 'interrupt' },
  protectedCall: { name: 'protected call', mark: 'call', term: 'protection-domain' },
};

/**
 * The crossing from a domain out to the one it is entered through. A partition that serves others asks by
 * hypercall; a child does where its ring's signal is one, else what it touched makes the processor exit.
 */
export function crossingOut(from: Domain, signal: Design['signal']): CrossingKind {
  if (from.mode === 'user') return 'systemCall';
  switch (from.leaves) {
    case 'hardware':
      return signal === 'hypercall' || !from.perChild ? 'hypercall' : 'vmExit';
    case 'translation':
      return 'translatedCallout';
    case 'hypercall':
      return 'hypercall';
    case 'worldSwitch':
      return 'worldSwitch';
    case 'protectedCall':
      return 'protectedCall';
    case null:
      throw new Error(`nothing is above domain ${from.id}`);
  }
}

/**
 * The crossing from a domain into one that is entered through it. `from` is where the whole way began:
 * a process whose own thread ran the guest gets control at once, any other must be scheduled first.
 */
export function crossingIn(into: Domain, from: Domain): CrossingKind {
  if (into.mode === 'user') return from.threadOf === into.id ? 'returnToUser' : 'contextSwitch';
  if (into.leaves === 'worldSwitch' || into.leaves === 'protectedCall') return into.leaves;
  return into.perChild ? 'virtualInterrupt' : 'partitionSwitch';
}
