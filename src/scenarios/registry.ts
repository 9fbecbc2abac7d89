/** Every scenario there is, in one form: what commands, tests and links need of it, whatever its types. */
import { observe } from '../engine/observe.ts';
import type { RunOptions } from '../engine/run.ts';
import type { Inputs, Intervention } from '../engine/scenario.ts';
import { step, type SimTime } from '../engine/units.ts';
import type { AnyRun, TraceNames } from '../engine/trace-names.ts';
import { CRASHABLE } from '../model/failure.ts';
import {
  boot,
  cutPowerAt,
  kindName as bootKind,
  LINK_RULES as BOOT_RULES,
  machineFrom,
  narrate as narrateBoot,
  PARAMETERS as BOOT_PARAMETERS,
  restartAt,
  subjectName as bootSubject,
} from './boot/index.ts';
import {
  crashAt,
  followOneRequest,
  kindName,
  laneName,
  LINK_RULES,
  narrate,
  PARAMETERS,
  paramsFrom,
  subjectName,
} from './follow-one-request/index.ts';
import type { LinkRules } from './link.ts';
import type { Narration } from './narration.ts';
import type { Parameter, Settings } from './parameter.ts';

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

const follow: Entry = {
  id: followOneRequest.id,
  title: 'Follow one request',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: Object.fromEntries(
    CRASHABLE.map((component) => [`crash:${component}`, (at: SimTime) => crashAt(component, at)]),
  ),
  run: (settings, inputs, options) => {
    const run = observe(followOneRequest, paramsFrom(settings), inputs, options);
    return {
      run,
      names: {
        lane: (lane) => laneName(run.context, lane),
        subject: (kind, subject) => subjectName(run.context, kind, subject),
      },
      narration: (row) =>
        narrate(
          run.context,
          {
            kind: kindName(run.trace.kind[row] ?? -1),
            subject: run.trace.subject[row] ?? 0,
            detail: run.trace.detail[row] ?? 0,
          },
          run.stateAt(step(row + 1)),
        ),
    };
  },
};

const reboot: Entry = {
  id: boot.id,
  title: 'The reboot that changes everything',
  parameters: BOOT_PARAMETERS,
  rules: BOOT_RULES,
  actions: { cutPower: cutPowerAt, restart: restartAt },
  run: (settings, inputs, options) => {
    const run = observe(boot, machineFrom(settings), inputs, options);
    return {
      run,
      names: { lane: (lane) => `lane ${lane}`, subject: bootSubject(run.context) },
      narration: (row) =>
        narrateBoot(
          run.context,
          {
            kind: bootKind(run.trace.kind[row] ?? -1),
            subject: run.trace.subject[row] ?? 0,
            detail: run.trace.detail[row] ?? 0,
          },
          run.stateAt(step(row + 1)),
        ),
    };
  },
};

/** All scenarios, by id. */
export const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  [follow, reboot].map((entry) => [entry.id, entry]),
);
