/**
 * “Who runs next?”: a user’s child among greedy ones and the parent, on too few processors. The host’s own
 * scheduler decides; here it is only set up and watched.
 */
import type { Handler, Scenario } from '../../engine/scenario.ts';
import type { HostContext } from '../host/context.ts';
import { hostScenario } from '../host/scenario.ts';
import type { HostState } from '../host/state.ts';
import { hostNow, type NextState } from './changes.ts';
import type { NextContext } from './context.ts';
import { hostParams, type NextParams } from './parameters.ts';
import { NEXT_KINDS, readerActOf, type NextKindName } from './reader-acts.ts';
import { stepIn } from './step-in.ts';
import { listened, look, mark, WATCHED_TERMS } from './watch.ts';

export type NextScenario = Scenario<NextParams, NextContext, NextState, NextKindName>;

/** The id in links and in the registry. */
export const WHO_RUNS_NEXT = 'who-runs-next';

/** The scenario for these parameters: it ends when they say. */
export function nextScenario(given: NextParams): NextScenario {
  const host = hostScenario(hostParams(given));
  const watched =
    (work: Handler<NextContext, NextState>): Handler<NextContext, NextState> =>
    (state, sim, subject, detail, context) => {
      const before = look(state);
      work(state, listened(sim), subject, detail, context);
      mark(sim, before, look(state));
    };
  const hosted = (work: Handler<HostContext, HostState>): Handler<NextContext, NextState> =>
    watched((state, sim, subject, detail, context) =>
      work(state, sim, subject, detail, hostNow(context, state)),
    );
  const handle = {
    ...Object.fromEntries(Object.entries(host.handle).map(([name, work]) => [name, hosted(work)])),
    readerActed: watched((state, sim, subject, _detail, context) =>
      stepIn(state, sim, readerActOf(subject), context),
    ),
  } as NextScenario['handle'];
  return {
    ...host,
    kinds: NEXT_KINDS,
    id: WHO_RUNS_NEXT,
    version: 5,
    terms: WATCHED_TERMS,
    prepare: (params) => ({ params, host: host.prepare(hostParams(params)) }),
    init: (context, sim) => {
      const state = host.init(context.host, listened(sim));
      mark(sim, [], look(state));
      return state;
    },
    handle,
    check: (state, context) => host.check(state, hostNow(context, state)),
  };
}
