/** Every scenario there is, in one form: what commands, tests and links need of it, whatever its types. */
import { observe } from '../engine/observe.ts';
import type { Run, RunOptions } from '../engine/run.ts';
import type { Frozen, Inputs, Intervention } from '../engine/scenario.ts';
import { step, type SimTime } from '../engine/units.ts';
import type { AnyRun, TraceNames } from '../engine/trace-names.ts';
import { TOUCHABLE } from '../model/boot/touch.ts';
import { CRASHABLE } from '../model/failure.ts';
import * as boot from './boot/index.ts';
import * as follow from './follow-one-request/index.ts';
import { hostEntry } from './host/entry.ts';
import { installationEntry } from './installation/entry.ts';
import type { LinkRules } from './link.ts';
import type { Narration } from './narration.ts';
import type { Parameter, Settings } from './parameter.ts';
import { ownEntry } from './own-design/entry.ts';
import { vmbusEntry } from './vmbus/entry.ts';
import * as paging from './two-page-tables/index.ts';
import { vmExitEntry } from './vm-exit/entry.ts';
import { touchEntry } from './who-can-touch/entry.ts';
import { nextEntry } from './who-runs-next/entry.ts';

/** A run that can be narrated and exported. */
export interface ToldRun {
  readonly run: AnyRun;
  readonly names: TraceNames;
  /** What the event in this row of the trace means. */
  narration(row: number): Narration;
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly parameters: readonly Parameter[];
  readonly rules: LinkRules;
  /** What a reader may do, by a name that a command line takes. */
  readonly actions: Readonly<Record<string, (at: SimTime) => Intervention>>;
  run(settings: Settings, inputs: Inputs, options?: RunOptions): ToldRun;
}

/** A run with its sentences: `narrate` gets what a row of the trace holds and the state right after it. */
function told<Params, Context, State>(
  run: Run<Params, Context, State>,
  names: TraceNames,
  narrate: (row: Row, state: Frozen<State>) => Narration,
): ToldRun {
  const { kind, subject, detail } = run.trace;
  return {
    run,
    names,
    narration: (row) =>
      narrate(
        { kind: kind[row] ?? -1, subject: subject[row] ?? 0, detail: detail[row] ?? 0 },
        run.stateAt(step(row + 1)),
      ),
  };
}

interface Row {
  readonly kind: number;
  readonly subject: number;
  readonly detail: number;
}

const numberedLanes = (lane: number): string => `lane ${lane}`;

const followEntry: Entry = {
  id: follow.followOneRequest.id,
  title: 'Follow one request',
  parameters: follow.PARAMETERS,
  rules: follow.LINK_RULES,
  actions: Object.fromEntries(
    CRASHABLE.map((component) => [
      `crash:${component}`,
      (at: SimTime) => follow.crashAt(component, at),
    ]),
  ),
  run: (settings, inputs, options) => {
    const run = observe(follow.followOneRequest, follow.paramsFrom(settings), inputs, options);
    const names = {
      lane: (lane: number) => follow.laneName(run.context, lane),
      subject: (kind: string, subject: number) => follow.subjectName(run.context, kind, subject),
    };
    return told(run, names, (row, state) =>
      follow.narrate(run.context, { ...row, kind: follow.kindName(row.kind) }, state),
    );
  },
};

const bootEntry: Entry = {
  id: boot.boot.id,
  title: 'The reboot that changes everything',
  parameters: boot.PARAMETERS,
  rules: boot.LINK_RULES,
  actions: {
    cutPower: boot.cutPowerAt,
    restart: boot.restartAt,
    ...Object.fromEntries(
      TOUCHABLE.map((what) => [`try:${what}`, (at: SimTime) => boot.tryTouchAt(what, at)]),
    ),
  },
  run: (settings, inputs, options) => {
    const run = observe(boot.boot, boot.machineFrom(settings), inputs, options);
    const names = { lane: numberedLanes, subject: boot.subjectName(run.context) };
    return told(run, names, (row, state) =>
      boot.narrate(run.context, { ...row, kind: boot.kindName(row.kind) }, state),
    );
  },
};

const pagingEntry: Entry = {
  id: paging.twoPageTables.id,
  title: 'Two page tables',
  parameters: paging.PARAMETERS,
  rules: paging.LINK_RULES,
  actions: {
    emptyTlb: paging.emptyTlbAt,
    takePlace: (at) => paging.takePlaceAt(0, at),
  },
  run: (settings, inputs, options) => {
    const run = observe(paging.twoPageTables, paging.paramsFrom(settings), inputs, options);
    return told(run, { lane: numberedLanes }, (row) =>
      paging.narrate(run.context, { ...row, kind: paging.kindName(row.kind) }),
    );
  },
};

/** All scenarios, by id. */
export const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  [
    followEntry,
    bootEntry,
    pagingEntry,
    hostEntry,
    vmExitEntry,
    nextEntry,
    vmbusEntry,
    ownEntry,
    installationEntry,
    touchEntry,
  ].map((entry) => [entry.id, entry]),
);
