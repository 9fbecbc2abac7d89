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
export const PENTIUM_4_1700 = 'Pentium 4, 1.7 GHz (2001)';
export const CORE_2 = 'Core 2 Duo, 2.66 GHz, before production (2006)';
export const XEON_5500 = 'Xeon 5500, 2.8 GHz (2009)';
export const XEON_X5570 = 'Xeon X5570, 2.93 GHz (2009)';
export const CORE_I7_920 = 'Core i7 920, 2.67 GHz (2008)';
export const E5_2665 = 'Xeon E5-2665, 2.4 GHz, under load about 2.9 GHz (2012)';
export const X_GENE = 'APM X-Gene (ARM), 2.4 GHz (2014)';
export const XEON_8175M = 'Xeon Platinum 8175M, 2.5 GHz (2017)';
