/** The capstones: work on the whole course, each on a page of its own with homework of its own. */

export interface Capstone {
  /** The folder in `content/homework/`, and the name under which progress is kept. */
  readonly slug: string;
  /** The last part of its address. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly outcomes: readonly { readonly id: string; readonly text: string }[];
}

/** In the order in which they are best done. */
export const CAPSTONES: readonly Capstone[] = [
  {
    slug: 'capstone-sick-host',
    name: 'sick-host',
    title: 'A sick host',
    description:
      'Read a host under load, name what is wrong with it, and prove it by one intervention that no other fault would feel.',
    outcomes: [
      { id: 'name-the-fault', text: 'Name the fault and its component from what a host shows.' },
      {
        id: 'prove-the-fault',
        text: 'Choose the one intervention whose effect no other fault would have.',
      },
    ],
  },
  {
    slug: 'capstone-company',
    name: 'company',
    title: 'Hosts for a company',
    description:
      'Choose hosts, memory, processors, disks, editions and licences for a stated company, so that one host may fail and nobody waits.',
    outcomes: [
      { id: 'plan-hosts', text: 'Plan hosts for given guests within limits, rights and a budget.' },
      {
        id: 'weigh-failures',
        text: 'Plan for the loss of a host and for a fault in its driver, and say what that costs.',
      },
    ],
  },
  {
    slug: 'capstone-scheduler',
    name: 'scheduler',
    title: 'The scheduler’s rules',
    description:
      'Write the rules by which a processor is given out: quick for who waits, fair for who computes, and proof against who cheats.',
    outcomes: [
      {
        id: 'write-rules',
        text: 'Write rules that serve who waits at once and give the others their parts.',
      },
      { id: 'resist-a-dodger', text: 'Say how a preference can be abused, and take that away.' },
    ],
  },
];
