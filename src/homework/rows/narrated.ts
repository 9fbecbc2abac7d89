/** A run as a list of sentences, one an event: what a reader gets to see of a run without a figure. */
import { observe } from '../../engine/observe.ts';
import { simTime, step } from '../../engine/units.ts';
import type { Hop } from '../../model/hop.ts';
import * as boot from '../../scenarios/boot/index.ts';
import {
  crashAt,
  kindName,
  narrate,
  type FollowContext,
} from '../../scenarios/follow-one-request/index.ts';
import type { Narration } from '../../scenarios/narration.ts';
import { settle, type Parameter, type Settings } from '../../scenarios/parameter.ts';
import * as paging from '../../scenarios/two-page-tables/index.ts';
import type { NarratedRun } from '../item-reading.ts';
import { settingsWith, type FollowRun, type RunInputs, type World } from '../world.ts';

/** One event of a run. */
export interface NarratedRow {
  /** Its place in the run, from 0. */
  readonly index: number;
  /** When, ns. */
  readonly at: number;
  /** Its kind, as the scenario calls it. */
  readonly event: string;
  /** One clause, without a full stop. */
  readonly short: string;
  /** Whole sentences. */
  readonly long: string;
  readonly domains: readonly string[];
  /** The stretch of the path that it ends; null for any other event. */
  readonly hop: Hop | null;
}

/** The inputs of a request's run; null for a run of another kind. */
export function inputsIn(run: NarratedRun): RunInputs | null {
  if (!('design' in run)) return null;
  const { design, operation, device, requests, crash } = run;
  const given = Object.entries({ operation, device, requests });
  return {
    designs: [design],
    settings: settingsWith(Object.fromEntries(given.filter(([, value]) => value !== undefined))),
    seed: 1,
    interventions: crash ? [crashAt(crash.component, simTime(crash.at))] : [],
  };
}

/** Every event of the run. Throws when it names something that is not there. */
export function narratedRows(run: NarratedRun, world: World): readonly NarratedRow[] {
  const inputs = inputsIn(run);
  if (inputs) {
    const [made] = world.runs(inputs);
    if (!made) throw new Error('there is no run');
    return rowsOfRequest(made);
  }
  if ('boot' in run) return rowsOfStart(run.boot);
  if ('paging' in run) return rowsOfPaging(run.paging);
  throw new Error('the run is of no known kind');
}

/** The events of a request's run. */
export const rowsOfRequest = (run: FollowRun): readonly NarratedRow[] =>
  rows(run, kindName, (kind, subject, detail, index) =>
    narrate(run.context, { kind, subject, detail }, run.stateAt(step(index + 1))),
  ).map((row) => ({
    ...row,
    hop: hopOf(run.context, row.event, run.trace.detail[row.index] ?? 0),
  }));

const hopOf = ({ hops }: FollowContext, event: string, detail: number): Hop | null =>
  event === 'hopEnded' ? (hops[detail] ?? null) : null;

function rowsOfPaging(given: Readonly<Record<string, unknown>>): readonly NarratedRow[] {
  const params = paging.paramsFrom(settled(paging.PARAMETERS, given));
  const run = observe(paging.twoPageTables, params, { seed: 1, interventions: [] });
  return rows(run, paging.kindName, (kind, subject, detail) =>
    paging.narrate(run.context, { kind, subject, detail }),
  );
}

function rowsOfStart(given: Readonly<Record<string, unknown>>): readonly NarratedRow[] {
  const machine = boot.machineFrom(settled(boot.PARAMETERS, given));
  const run = observe(boot.boot, machine, { seed: 1, interventions: [] });
  return rows(run, boot.kindName, (kind, subject, detail, index) =>
    boot.narrate(run.context, { kind, subject, detail }, run.stateAt(step(index + 1))),
  );
}

function settled(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): Settings {
  const { settings, problems } = settle(parameters, given);
  if (problems.length > 0) throw new Error(problems.join('; '));
  return settings;
}

function rows<Name extends string>(
  { trace }: Pick<FollowRun, 'trace'>,
  nameOf: (code: number) => Name,
  tell: (kind: Name, subject: number, detail: number, index: number) => Narration,
): readonly NarratedRow[] {
  return Array.from({ length: trace.length }, (_, index) => {
    const event = nameOf(trace.kind[index] ?? -1);
    const [subject, detail] = [trace.subject[index] ?? 0, trace.detail[index] ?? 0];
    const { short, long, domains } = tell(event, subject, detail, index);
    return { index, at: trace.at[index] ?? 0, event, short, long, domains, hop: null };
  });
}
