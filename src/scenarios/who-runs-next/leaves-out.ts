/** What the model of “who runs next?” leaves out, and which way that bends what it shows. */

export const LEAVES_OUT: readonly { readonly what: string; readonly effect: string }[] = [
  {
    what: 'Hyper-V’s own rules, where they are not published.',
    effect:
      'Weight, cap, reserve and the three kinds are documented; slices, periods and who goes first on waking are not. A credit scheduler stands in, with a slice and a priority on waking that you can change.',
  },
  {
    what: 'Caches after a switch.',
    effect:
      'A switch costs its own cycles. On a real processor the next child finds colder caches; short slices cost more than shown.',
  },
  {
    what: 'What two threads of a core take from each other.',
    effect:
      'Two logical processors here are as quick as two cores. Really they share one core’s units, so that the core scheduler’s idle half costs less than it looks.',
  },
  {
    what: 'Locks inside a guest.',
    effect:
      'Children here have one virtual processor each. With several, one may spin for a lock whose holder stands in line; that makes crowded hosts worse than shown.',
  },
  {
    what: 'Memory, power and distance.',
    effect:
      'No memory is far away and no processor sleeps deeply or changes its clock. Real schedulers weigh all that, and move a child less gladly.',
  },
  {
    what: 'The root scheduler’s own rules.',
    effect:
      'Under it the parent’s kernel dispatches, and each dispatch costs its cycles there. Who comes next is decided as in the classic one; Windows’ own priorities are not modelled.',
  },
  {
    what: 'What a flood of interrupts does in the parent.',
    effect:
      'Here it takes the hypervisor’s time on one processor, in one stretch. Really each interrupt goes on to a driver in the parent; the flood weighs more than shown.',
  },
  {
    what: 'Other ways to hang.',
    effect:
      'A child that hangs here turns in a loop; one that sleeps for ever would cost the others nothing. A parent that hangs here stands still; one that turns in a loop would take its share of the processors, too.',
  },
];
