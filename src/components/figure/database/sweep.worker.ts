/** Measures databases in a thread of its own, telling after each run how far it is. */
import type { HostParams } from '../../../scenarios/host/params.ts';
import { sweepOf, type Progress, type Sweep } from '../../../views/database/load.ts';

/** What the thread says: how far it is, then the result. */
export type Told = { readonly progress: Progress } | { readonly sweep: Sweep };

self.addEventListener('message', ({ data }: MessageEvent<readonly HostParams[]>) => {
  const steps = sweepOf(data);
  for (;;) {
    const { done, value } = steps.next();
    self.postMessage((done ? { sweep: value } : { progress: value }) satisfies Told);
    if (done) return;
  }
});
