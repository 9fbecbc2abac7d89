/** What a virtual disk's format adds to each request, as a share of the disk's own time. */

/** Formats, from the one that adds least. */
export type VirtualDisk = 'passThrough' | 'fixed' | 'dynamic';

/**
 * Percent of the disk's time added. Fitted, not measured as such: pass-through about 5 % above fixed
 * (hv_sql10), fixed 10 to 15 % above dynamic (hv_vhd08), both as throughput of a disk that is busy.
 */
export const VIRTUAL_DISK_PERCENT: Readonly<Record<VirtualDisk, number>> = {
  passThrough: 0,
  fixed: 5,
  dynamic: 18,
};
