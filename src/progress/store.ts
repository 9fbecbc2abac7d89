/** Where texts are kept by key. What keeps them may refuse at any time; the keeper reckons with that. */

export interface TextStore {
  /** The text under a key, or null. May throw. */
  read(key: string): string | null;
  /** Puts a text under a key. Throws when it is not kept. */
  write(key: string, text: string): void;
  /** Takes a key away. May throw. */
  remove(key: string): void;
}

/** A store in memory: what there is before the page closes, and nothing after. */
export function memoryStore(texts: Map<string, string> = new Map<string, string>()): TextStore {
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  };
}

/** The browser's own store, or null where asking for it throws (blocked, or no such thing). */
export function browserStore(): TextStore | null {
  try {
    const storage = globalThis.localStorage as Storage | undefined;
    if (!storage) return null;
    return {
      read: (key) => storage.getItem(key),
      write: (key, text) => storage.setItem(key, text),
      remove: (key) => storage.removeItem(key),
    };
  } catch {
    return null;
  }
}
