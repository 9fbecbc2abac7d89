/** The lab’s own place in the browser’s store. Where there is no store, missions are kept until the page closes. */
import { atom } from 'nanostores';
import { browserStore, memoryStore, type TextStore } from '../../progress/store.ts';
import { formatRecords, parseRecords, type Records } from '../../views/lab/record.ts';

const KEY = 'ring-minus-one:lab';

/** What is kept now; empty until the page has woken up. */
export const records = atom<Records>({});

let store: TextStore | undefined;

/** Reads the store, now and whenever another tab writes to it. Call it in a browser only. */
export function readRecords(): () => void {
  store ??= browserStore() ?? memoryStore();
  const read = (): void => records.set(parseRecords(stored()));
  const heard = ({ key }: StorageEvent): void => {
    if (key === KEY || key === null) read();
  };
  read();
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

/** Changes what is kept. Another tab may have written since: its missions stay. */
export function changeRecords(change: (now: Records) => Records): void {
  const next = change({ ...records.get(), ...parseRecords(stored()) });
  try {
    store?.write(KEY, formatRecords(next));
  } catch {
    // Full or blocked: kept until the page closes, like everything the lab shows.
  }
  records.set(next);
}

function stored(): string | null {
  try {
    return store?.read(KEY) ?? null;
  } catch {
    return null;
  }
}
