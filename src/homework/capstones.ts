/** The capstones: work on the whole course, each on a page of its own with homework of its own. */

export interface Capstone {
  /** The folder in `content/homework/`, and the name under which progress is kept. */
  readonly slug: string;
  /** The last part of its address. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What awaits the reader, and how the work goes: a few sentences. */
  readonly about: string;
  /** Lessons that it rests on, by slug, each with what is taken from it. */
  readonly needs: readonly { readonly lesson: string; readonly what: string }[];
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
    about:
      'One seed made the host and its load, another planted the fault. You see what can be read off the host, before and now. Name the fault, and choose the one intervention that would convince somebody who believes in another. It is then made, in the same run, and you see what it does. Whoever starts anew gets the same host with another fault.',
    needs: [
      { lesson: 'infrastructure-workloads', what: 'what time and capacity show' },
      { lesson: 'drivers-in-the-parent-partition', what: 'whose requests pass through the parent' },
      { lesson: 'who-runs-next', what: 'what weights and caps do' },
    ],
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
    about:
      'A company says what it has and what may fail. You choose every part from a list. The card is worked out as you choose: sums of memory, what an edition can use, which rights move where, whom a fault takes along, and a run of the host that has to carry the rest when another is lost.',
    needs: [
      { lesson: 'where-it-comes-from', what: 'limits and rights of the editions' },
      { lesson: 'when-a-driver-fails', what: 'whom a fault takes along' },
      { lesson: 'emulated-synthetic-passed-through', what: 'what kinds of devices cost' },
    ],
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
    about:
      'You write the scheduler: who goes first among those who are ready, how long a turn is, whether waking interrupts. The rules are data that the engine runs, some seconds of one processor each time. The card says which wish they miss, the table who got what, and the list shows the turns around the longest wait.',
    needs: [
      { lesson: 'who-runs-next', what: 'weights, caps and turns' },
      { lesson: 'what-a-hypervisor-does', what: 'why somebody has to decide at all' },
    ],
    outcomes: [
      {
        id: 'write-rules',
        text: 'Write rules that serve who waits at once and give the others their parts.',
      },
      { id: 'resist-a-dodger', text: 'Say how a preference can be abused, and take that away.' },
    ],
  },
];
