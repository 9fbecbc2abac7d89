/** Constants that a host asks for and its platform has no value for. */
import { DEFAULT_PLATFORM, findPlatform, PLATFORMS } from '../model/platforms/index.ts';
import { MissingCost } from '../model/platforms/platform.ts';
import { prepare } from '../scenarios/host/context.ts';
import type { HostParams } from '../scenarios/host/params.ts';
import { idleOverrides } from './constants-used.ts';

/** Ids of what the platform lacks: what this host pays, and what it only asks for. */
export interface MissingCosts {
  readonly paid: readonly string[];
  readonly unpaid: readonly string[];
}

/** What a host’s platform lacks. Where the host cannot run for another reason, all that was asked for before it. */
export function missingCosts(host: HostParams): MissingCosts {
  const { lacking, runs } = lackingIn(host);
  if (lacking.length === 0 || !runs) return { paid: lacking, unpaid: [] };
  const idle = new Set(idleOverrides(withZeros(host, lacking)));
  return {
    paid: lacking.filter((id) => !idle.has(id)),
    unpaid: lacking.filter((id) => idle.has(id)),
  };
}

/** What is wrong with a host that pays what its platform lacks, in words. */
export function missingProblem(host: HostParams, paid: readonly string[]): string {
  const { name } = findPlatform(host.costs?.platform ?? '') ?? DEFAULT_PLATFORM;
  const having = PLATFORMS.filter(({ id }) => {
    const there = { ...host, costs: { ...host.costs, platform: id } };
    return missingCosts(there).paid.length === 0;
  });
  const elsewhere =
    having.length > 0
      ? `, or take costs.platform from ${having.map(({ id }) => id).join(', ')}`
      : '';
  const ids = paid.map((id) => `"${id}"`).join(', ');
  return `${name} has no value for ${ids}, which this host pays: state ${paid.length > 1 ? 'each' : 'it'} in costs.overrides, as ${ids.split(',')[0]}: 1000${elsewhere}`;
}

/** The host with an override of 0 for each of these constants. */
export function withZeros(host: HostParams, ids: readonly string[]): HostParams {
  if (ids.length === 0) return host;
  const zeros = Object.fromEntries(ids.map((id) => [id, 0]));
  return { ...host, costs: { ...host.costs, overrides: { ...host.costs?.overrides, ...zeros } } };
}

/** One after the other: each is given a value before the next one is asked for. */
function lackingIn(host: HostParams): {
  readonly lacking: readonly string[];
  readonly runs: boolean;
} {
  const lacking: string[] = [];
  for (;;) {
    try {
      prepare(withZeros(host, lacking));
      return { lacking, runs: true };
    } catch (error) {
      if (!(error instanceof MissingCost) || lacking.includes(error.id))
        return { lacking, runs: false };
      lacking.push(error.id);
    }
  }
}
