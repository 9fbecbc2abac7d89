/** What the model of paging leaves out, and which way that bends what it shows. */
export const LEAVES_OUT = [
  {
    what: 'Caches between the processor and its tables.',
    effect:
      'Every reference costs the same, an assumed 20 cycles, with 4 and 200 as the ends of an assumed range. Caches of walks, as Bhargava et al. describe them (2008), spare some of the 24. Nested paging comes off too badly where entries are near, too well where they are far.',
  },
  {
    what: 'Large pages.',
    effect: 'All pages are small. Large ones have a level less to walk and fill fewer TLB entries.',
  },
  {
    what: 'Tags in the TLB.',
    effect:
      'Each change of address space empties it. With tags that name the space, entries could stay; a monitor’s own work would push some out.',
  },
  {
    what: 'Cleverer shadows.',
    effect:
      'Each write to a watched table stops the guest. A monitor that lets tables go out of step for a while, and mends many entries at once, would stop it less often.',
  },
  {
    what: 'Upper levels that are missing.',
    effect:
      'Only the last entry of a table can be missing. Where whole tables are, filling them in takes more faults.',
  },
  {
    what: 'Other processors.',
    effect:
      'One virtual processor. With several, a change may have to be told to all of them; neither way of paging pays for that here.',
  },
] as const;
