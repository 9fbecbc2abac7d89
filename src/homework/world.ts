/**
 * The world that answers questions and judges runs: the engine, behind one door, so that an item can
 * also be asked in another world.
 */
import { observe } from '../engine/observe.ts';
import type { Run } from '../engine/run.ts';
import {
  followOneRequest,
  LINK_RULES,
  PARAMETERS,
  paramsFrom,
  type FollowContext,
  type FollowParams,
  type FollowState,
} from '../scenarios/follow-one-request/index.ts';
import { formatLink, parseLink, type RunLink } from '../scenarios/link.ts';
import { settle, type Settings } from '../scenarios/parameter.ts';

export type FollowRun = Run<FollowParams, FollowContext, FollowState>;

/** What decides runs. The cursor of a link does not. */
export type RunInputs = Pick<RunLink, 'designs' | 'settings' | 'seed' | 'interventions'>;

export interface World {
  /** One run for each design, from the same inputs. */
  runs(inputs: RunInputs): readonly FollowRun[];
}

const keptMax = 8;

/** The world of our own engine. Equal inputs are run once. */
export function createWorld(): World {
  const kept = new Map<string, readonly FollowRun[]>();
  return {
    runs({ designs, settings, seed, interventions }) {
      const key = JSON.stringify([designs, Object.entries(settings).sort(), seed, interventions]);
      const known = kept.get(key);
      const runs =
        known ??
        designs.map((design) =>
          observe(followOneRequest, paramsFrom({ ...settings, design }), { seed, interventions }),
        );
      kept.delete(key);
      kept.set(key, runs);
      const oldest = kept.keys().next().value;
      if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
      return runs;
    },
  };
}

/** The run that a link names, or in words why it names none. Never throws. */
export function inputsOf(
  link: unknown,
): { readonly inputs: RunInputs } | { readonly problem: string } {
  if (typeof link !== 'string' || link === '') return { problem: 'there is no run yet' };
  const read = parseLink(link, LINK_RULES);
  const [problem] = read.problems;
  if (problem !== undefined || !read.link) return { problem: problem ?? 'the link is damaged' };
  if (read.link.designs.length === 0) return { problem: 'the link names no design' };
  return { inputs: read.link };
}

/** Inputs as a link text, with the figure's cursor after `cursor` events. */
export const linkOf = (inputs: RunInputs, cursor: number): string =>
  formatLink({ ...inputs, scenario: followOneRequest.id, cursor }, PARAMETERS);

/** Settings over the scenario's defaults. Throws on one that cannot be: content names them, and is checked. */
export function settingsWith(given: Readonly<Record<string, unknown>>): Settings {
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems.length > 0) throw new Error(problems.join('; '));
  return settings;
}
