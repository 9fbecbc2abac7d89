/**
 * The translation lookaside buffer as a list of what it holds, the latest used last. It replaces what was
 * used longest ago; real ones are set-associative, split by page size and tagged.
 */

/** Keys of translations, the latest used last. Plain data: part of a scenario's state. */
export type Tlb = number[];

/** Whether the translation is held; it counts as used then. */
export function lookUpTlb(tlb: Tlb, key: number): boolean {
  const at = tlb.indexOf(key);
  if (at < 0) return false;
  tlb.splice(at, 1);
  tlb.push(key);
  return true;
}

/** Takes in a translation; one that was used longest ago makes room. Nothing is held with no entries. */
export function fillTlb(tlb: Tlb, key: number, entries: number): void {
  if (entries === 0) return;
  if (tlb.length >= entries) tlb.shift();
  tlb.push(key);
}

/** Drops one translation, or all. */
export function dropTlb(tlb: Tlb, key?: number): void {
  if (key === undefined) {
    tlb.length = 0;
    return;
  }
  const at = tlb.indexOf(key);
  if (at >= 0) tlb.splice(at, 1);
}
