/**
 * “Who runs next?”: a user’s child among greedy ones and the parent, on too few processors. The host’s own
 * scheduler decides; here it is only set up and watched.
 */
import type { Handler, Scenario } from '../../engine/scenario.ts';
import type { HostContext } from '../host/context.ts';
import type { KindName } from '../host/events.ts';
import { hostScenario } from '../host/scenario.ts';
import type { HostState } from '../host/state.ts';
import { hostParams, type NextParams } from './parameters.ts';
import { listened, look, mark, WATCHED_TERMS } from './watch.ts';

export interface NextContext {
  readonly params: NextParams;
  readonly host: HostContext;
}

export type NextScenario = Scenario<NextParams, NextContext, HostState, KindName>;

/** The id in links and in the registry. */
export const WHO_RUNS_NEXT = 'who-runs-next';

/** The scenario for these parameters: it ends when they say. */
export function nextScenario(given: NextParams): NextScenario {
  const host = hostScenario(hostParams(given));
  const watched =
    (work: Handler<HostContext, HostState>): Handler<NextContext, HostState> =>
    (state, sim, subject, detail, context) => {
      const before = look(state);
      work(state, listened(sim), subject, detail, context.host);
      mark(sim, before, look(state));
    };
  const handle = Object.fromEntries(
    Object.entries(host.handle).map(([name, work]) => [name, watched(work)]),
  ) as NextScenario['handle'];
  return {
    ...host,
    id: WHO_RUNS_NEXT,
    version: 2,
    terms: WATCHED_TERMS,
    prepare: (params) => ({ params, host: host.prepare(hostParams(params)) }),
    init: (context, sim) => {
      const state = host.init(context.host, listened(sim));
      mark(sim, [], look(state));
      return state;
    },
    handle,
    check: (state, context) => host.check(state, context.host),
  };
}
