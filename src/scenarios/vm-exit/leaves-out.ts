/** What the model of “anatomy of a VM exit” leaves out, and which way that bends what it shows. */

export const LEAVES_OUT: readonly { readonly what: string; readonly effect: string }[] = [
  {
    what: 'Caches and TLBs after an exit.',
    effect:
      'Costs come from loops that do nothing else. A real guest comes back to colder caches and pays for it later; exits cost more than shown.',
  },
  {
    what: 'The same monitor on newer processors.',
    effect:
      'Where software was measured on one processor only, its cycles are taken over to the others. Newer ones run it in fewer cycles; such sums, marked with ~, are too high.',
  },
  {
    what: 'How a round trip divides.',
    effect:
      'Sources print leaving and entering together, but for two processors. The others are halved, and the halves are derived.',
  },
  {
    what: 'Xen’s own part in what it passes on.',
    effect:
      'Our source allows one sum for the hypervisor and the partition with the device models. All of it is drawn as the partition’s; some of it is the hypervisor’s.',
  },
  {
    what: 'Hyper-V’s own exits.',
    effect:
      'No source of ours prints what an exit costs under Hyper-V. VMware, KVM, Xen and NOVA stand here under their own names; only the nested pair ran on Hyper-V.',
  },
  {
    what: 'Processors after 2012, but for single rows.',
    effect:
      'The series of round trips ends with Sandy Bridge. What came since, newer processors and protections against side channels, may have moved costs either way.',
  },
  {
    what: 'Other work on the processor.',
    effect:
      'The second repeats one act and nothing else. What is left is what a guest could have at best.',
  },
  {
    what: 'How often a driver touches an imitated disk.',
    effect:
      'The number of touches for one request is our own count, with a wide range that you can choose under “Costs”. At its least, a shared ring is hardly cheaper.',
  },
  {
    what: 'What a failure costs, and what is done about it.',
    effect:
      'What you break takes no cycles here: no source of ours measured any of it. A guest that has stopped stays so; a real monitor may reset it, or keep what was in its memory. That a bad state and a triple fault are reasons to leave is documented for Intel’s processors (Apple, exit reasons), what KVM does then in its code (Kivity); for the other monitors it is our reading of their structure.',
  },
];
