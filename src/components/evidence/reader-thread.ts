/** Asks the reader's thread, which is started by the first question and kept for the next ones. */
import ReaderThread from './reader.worker.ts?worker';
import type { Answer, Question } from './reader.worker.ts';
import type { Given, Reading } from './reading.ts';

interface Waiting {
  readonly given: Given;
  readonly resolve: (reading: Reading) => void;
}

let thread: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** Reads off the page's own thread. Where that thread fails, the answer is that nothing could be read. */
export function readElsewhere(given: Given): Promise<Reading> {
  return new Promise((resolve) => {
    thread ??= started();
    asked += 1;
    waiting.set(asked, { given, resolve });
    thread.postMessage({ id: asked, given } satisfies Question);
  });
}

function started(): Worker {
  const worker = new ReaderThread();
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data.reading);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    for (const { given, resolve } of waiting.values())
      resolve({ kind: 'unreadable', name: given.name });
    waiting.clear();
    worker.terminate();
    thread = undefined;
  });
  return worker;
}
