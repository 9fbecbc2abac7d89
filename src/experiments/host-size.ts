/** Whether a host is of a size that memory holds: told from the file, before anything is laid out. */
import type { GuestParams, HostParams } from '../scenarios/host/params.ts';
import type { Workload } from '../scenarios/host/workloads.ts';

/** Most threads, requests on the way, virtual processors and workers of a host, all together. */
export const placesMax = 1_000_000;

/** What is wrong with the size of a host, in words; null when nothing is. */
export function hostSizeProblem({
  guests,
  backEnd,
}: Pick<HostParams, 'guests' | 'backEnd'>): string | null {
  const workers = Math.max(1, backEnd?.workers ?? 1);
  const places = guests.reduce(
    (sum, guest) => sum + (guest.count ?? 1) * (placesOf(guest) + workers),
    0,
  );
  if (places <= placesMax) return null;
  return `has ${places} threads, requests on the way, virtual processors and workers, more than the ${placesMax} that a run holds: lower guests.*.count, or queueDepth, window, clients, users or threads`;
}

/** Of one guest. */
function placesOf({ virtualProcessors = 1, workloads }: GuestParams): number {
  return workloads.reduce(
    (sum, workload) => sum + threadsOf(workload, virtualProcessors),
    virtualProcessors,
  );
}

function threadsOf(workload: Workload, virtualProcessors: number): number {
  switch (workload.kind) {
    case 'oltp':
    case 'requestResponse':
      return workload.clients;
    case 'stream':
      return workload.window;
    case 'blockIo':
      return workload.queueDepth;
    case 'interactive':
      return workload.users;
    case 'cpuBound':
      return workload.threads;
    case 'eventStream':
      return workload.threads ?? 1;
    case 'idleTick':
      return virtualProcessors;
  }
}
