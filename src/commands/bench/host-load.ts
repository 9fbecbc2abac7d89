/** The host model as a load: four guests with databases above a parent partition. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { measure } from '../../engine/measure.ts';
import { observe } from '../../engine/observe.ts';
import type { HostParams } from '../../scenarios/host/params.ts';
import { hostScenario } from '../../scenarios/host/scenario.ts';
import { watched, type LongRun } from './extremes.ts';
import { median } from './median.ts';

const inputs = { seed: 20_261_122, interventions: [] };
const keyframeEvery = 10_000;
const script = fileURLToPath(new URL('host-sample.ts', import.meta.url));

/** Four guests of two virtual processors, eight clients each, on four processors and a fast disk. */
export const hostLoad: HostParams = {
  design: 'parent-synthetic',
  processors: 4,
  clockMHz: 2_600,
  guests: [
    {
      count: 4,
      virtualProcessors: 2,
      workloads: [
        {
          kind: 'oltp',
          clients: 8,
          think: { kind: 'exponential', mean: 1_000_000 },
          transaction: [
            { do: 'cpu', cycles: { kind: 'exponential', mean: 200_000 } },
            { do: 'read', times: 4 },
            { do: 'cpu', cycles: { kind: 'exponential', mean: 200_000 } },
            { do: 'commit' },
            { do: 'send' },
          ],
        },
      ],
    },
  ],
  durationMs: 3_600_000,
};

/** How a host is run. */
export type HostWay = 'measured' | 'observed';

/** Runs so many events of the load. */
export function runHostLoad(way: HostWay, events: number): { readonly steps: number } {
  const scenario = hostScenario(hostLoad);
  const ended = { ...scenario, limits: { ...scenario.limits, stepsMax: events } };
  return way === 'measured'
    ? measure(ended, hostLoad, inputs)
    : observe(ended, hostLoad, inputs, { keyframeEvery });
}

/** Medians of so many rounds of 2 × 10^6 events, each in a process of its own. */
export function hostSpeed(rounds: number): Readonly<Record<HostWay, number>> {
  const speeds = { measured: [] as number[], observed: [] as number[] };
  for (let round = 0; round < rounds; round++)
    for (const way of ['measured', 'observed'] as const)
      speeds[way].push(Number(execFileSync(process.execPath, [script, way], { encoding: 'utf8' })));
  return {
    measured: Math.round(median(speeds.measured)),
    observed: Math.round(median(speeds.observed)),
  };
}

/** 2 × 10^7 events of the load. */
export const longHost = (): LongRun =>
  watched((events) => runHostLoad('measured', events), 20_000_000);
