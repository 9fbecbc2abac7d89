/** A work module of `sweep`: runs a host with one seed and keeps the report. */
import type { HostReport } from '../../experiments/report.ts';
import { runHost } from '../../experiments/run-host.ts';
import type { HostParams } from '../../scenarios/host/params.ts';

/** One replication of one variant. */
export interface HostJob {
  readonly host: HostParams;
  readonly seed: number;
  readonly eventsMax?: number;
}

/** Where `sweep` finds this work. */
export const hostWork = new URL(import.meta.url);

/** Runs one job. */
export const run = ({ host, seed, eventsMax }: HostJob): HostReport =>
  runHost(host, seed, eventsMax);
