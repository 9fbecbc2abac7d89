/** What the model of paging leaves out, and which way that bends what it shows. */
export const LEAVES_OUT = [
  {
    what: 'Caches between the processor and its tables.',
    effect:
      'Every reference costs the same, an assumed 20 cycles. Real ones take 4 to 200, and walk caches skip many of the 24: nested paging comes off too badly where entries are near, too well where they are far.',
  },
  {
    what: 'Large pages.',
    effect: 'All pages are small. Large ones have a level less to walk and fill fewer TLB entries.',
  },
  {
    what: 'Tags in the TLB.',
    effect:
      'Each change of address space empties it. Processors that tag entries with their space keep them; a monitor’s own work would also push some out.',
  },
  {
    what: 'Cleverer shadows.',
    effect:
      'Each write to a watched table stops the guest. Real monitors let tables go out of step for a while and mend many entries at once.',
  },
  {
    what: 'Upper levels that are missing.',
    effect:
      'Only the last entry of a table can be missing. Where whole tables are, filling them in takes more faults.',
  },
  {
    what: 'Other processors.',
    effect:
      'One virtual processor. With several, a change must be told to all of them, which costs both ways of paging.',
  },
] as const;
