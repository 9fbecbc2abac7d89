/** Runs of a host in a thread of their own. */
import type { HostReport } from '../../experiments/report.ts';
import { runHost } from '../../experiments/run-host.ts';
import type { HostParams } from '../../scenarios/host/params.ts';
import type { Answer, Question } from './on-all-cores.ts';

/** One replication of one variant. */
export interface HostJob {
  readonly host: HostParams;
  readonly seed: number;
  readonly eventsMax?: number | undefined;
}

self.addEventListener('message', ({ data }: MessageEvent<Question<HostJob>>) => {
  const { index, job } = data;
  try {
    const result = runHost(job.host, job.seed, job.eventsMax);
    self.postMessage({ index, result } satisfies Answer<HostReport>);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    self.postMessage({ index, problem } satisfies Answer<HostReport>);
  }
});
