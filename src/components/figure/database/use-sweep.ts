/**
 * The measurements of the machines that a figure shows: those of the built page where nothing was changed,
 * else measured anew in a thread of their own, which can be stopped.
 */
import { useLayoutEffect, useState } from 'preact/compat';
import type { HostParams } from '../../../scenarios/host/params.ts';
import { sweepKey, type Progress, type Sweep } from '../../../views/database/load.ts';
import type { Told } from './sweep.worker.ts';

export interface SweepState {
  /** Of the present machines; null until they have been measured. */
  readonly sweep: Sweep | null;
  /** While it measures. */
  readonly progress: Progress | null;
  /** It was stopped, or the thread failed: nothing happens until `start`. */
  readonly rests: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** A change that is followed by another within this time is not measured, ms. */
const restMs = 400;
/** So many sweeps are kept for whoever goes back. */
const keptMax = 12;

const kept = new Map<string, Sweep>();

function keep(sweep: Sweep): void {
  kept.set(sweep.key, sweep);
  const oldest = kept.keys().next().value;
  if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
}

export function useSweep(hosts: readonly HostParams[], built: Sweep): SweepState {
  const key = sweepKey(hosts);
  const [told, setTold] = useState<{ readonly key: string; readonly progress: Progress } | null>(
    null,
  );
  const [stopped, setStopped] = useState<string | null>(null);
  const [, setCount] = useState(0);
  const sweep = key === built.key ? built : (kept.get(key) ?? null);
  const wanted = sweep === null && stopped !== key;

  useLayoutEffect(() => {
    if (!wanted) return;
    let worker: Worker | undefined;
    let over = false;
    const timer = setTimeout(() => {
      const begin = async (): Promise<void> => {
        const { default: SweepThread } = await import('./sweep.worker.ts?worker');
        if (over) return;
        worker = new SweepThread();
        worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
          if ('progress' in data) return setTold({ key, progress: data.progress });
          keep(data.sweep);
          setCount((count) => count + 1);
          worker?.terminate();
        });
        worker.addEventListener('error', () => setStopped(key));
        worker.postMessage(JSON.parse(key) as HostParams[]);
      };
      begin().catch(() => setStopped(key));
    }, restMs);
    return () => {
      over = true;
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [key, wanted]);

  return {
    sweep,
    progress: wanted ? (told?.key === key ? told.progress : { done: 0, total: 0 }) : null,
    rests: sweep === null && !wanted,
    start: () => setStopped(null),
    stop: () => setStopped(key),
  };
}
