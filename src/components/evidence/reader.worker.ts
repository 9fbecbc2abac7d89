/** The evidence reader in a thread of its own, so that ten megabytes do not hold up the page. */
import { readingOf, type Given, type Reading } from './reading.ts';

/** A question to the thread, and its answer under the same number. */
export interface Question {
  readonly id: number;
  readonly given: Given;
}
export interface Answer {
  readonly id: number;
  readonly reading: Reading;
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void readingOf(data.given).then((reading) => {
    self.postMessage({ id: data.id, reading } satisfies Answer);
  });
});
