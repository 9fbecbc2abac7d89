/** A few settings of the player that outlast the page. Works, without keeping, where storage is blocked. */
const prefix = 'ring-1/figure/';

/** What was kept under a name; null when nothing was, or nothing can be read. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a value; false when it cannot be kept. */
export function remember(name: string, value: string): boolean {
  try {
    localStorage.setItem(prefix + name, value);
    return true;
  } catch {
    return false;
  }
}
