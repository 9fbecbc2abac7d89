/** The reference processor: the machine of the lockstep comparisons, and those whose cycles it borrows. */

export const REFERENCE = Object.freeze({
  name: 'Intel Xeon E5-2450, 2.1 GHz (2012)',
  clockMHz: 2_100,
  sources: ['dall16'],
});

/** Processors on which costs were measured; their cycles carry over one to one. */
export const XEON_2003 = 'Xeon 2.4 GHz (2003)';
export const PENTIUM_4 = 'Pentium 4 672, 3.8 GHz (2005)';
export const PENTIUM_III = 'Pentium III, 733 MHz (2001)';
export const E5_2450 = REFERENCE.name;
