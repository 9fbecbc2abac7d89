/**
 * The place in the store where the document stands. Reading sets aside what is damaged; writing never
 * replaces a text that nobody could read or that a newer version of the site wrote.
 */
import { emptyData, type ProgressData } from './document.ts';
import { decode, encode } from './envelope.ts';
import type { NoticeBoard } from './notice-board.ts';
import * as notices from './notices.ts';
import type { TextStore } from './store.ts';

/** The key of the document; damaged texts go under the key with `:damaged:<n>`. */
export const PROGRESS_KEY = 'ring-minus-one:progress';
const damagedMax = 20;

export interface Slot {
  /** What is stored; an empty document where nothing can be read. */
  read(): ProgressData;
  /** Stores a document, or puts up a notice. `read` comes first. */
  write(data: ProgressData): void;
}

/** The slot of a store; null where there is no store. */
export function createSlot(store: TextStore | null, board: NoticeBoard): Slot {
  let stored: string | null = null;
  let mayWrite = true;

  function readText(): string | null {
    try {
      if (store) {
        const text = store.read(PROGRESS_KEY);
        board.untell('blocked');
        return text;
      }
    } catch {
      // To the reader, a store that throws is one that is not there.
    }
    board.tell(notices.blocked());
    return null;
  }

  return {
    read() {
      stored = readText();
      mayWrite = true;
      if (stored === null) return emptyData();
      const reading = decode(stored);
      if (reading.kind !== 'newer') board.untell('newer');
      switch (reading.kind) {
        case 'good':
          return reading.data;
        case 'newer':
          mayWrite = false;
          board.tell(notices.newer());
          return emptyData();
        case 'damaged':
          mayWrite = store !== null && setAside(store, stored);
          board.tell(notices.damaged(reading.problem, stored, mayWrite));
          return emptyData();
      }
    },
    write(data) {
      const text = encode(data);
      // Who has done nothing yet leaves no trace either.
      if (!mayWrite || !store || text === (stored ?? encode(emptyData()))) return;
      try {
        store.write(PROGRESS_KEY, text);
        board.untell('full');
      } catch {
        if (!board.has('blocked')) board.tell(notices.full());
      }
    },
  };
}

/** Copies a damaged text to a key of its own; true when it is safe there. */
function setAside(store: TextStore, text: string): boolean {
  try {
    for (let n = 1; n <= damagedMax; n += 1) {
      const key = `${PROGRESS_KEY}:damaged:${n}`;
      const there = store.read(key);
      if (there === text) return true;
      if (there !== null) continue;
      store.write(key, text);
      return store.read(key) === text;
    }
  } catch {
    // No room, or no access: then the damaged text stays where it is.
  }
  return false;
}
