/** Every scenario there is, in one form: what commands, tests and links need of it, whatever its types. */
import { observe } from '../engine/observe.ts';
import type { RunOptions } from '../engine/run.ts';
import type { Inputs, Intervention } from '../engine/scenario.ts';
import { numberedNames } from '../engine/trace-names.ts';
import type { SimTime } from '../engine/units.ts';
import { TOUCHABLE } from '../model/boot/touch.ts';
import { CRASHABLE } from '../model/failure.ts';
import * as boot from './boot/index.ts';
import * as follow from './follow-one-request/index.ts';
import { hostEntry } from './host/entry.ts';
import { installationEntry } from './installation/entry.ts';
import type { LinkRules } from './link.ts';
import type { Parameter, Settings } from './parameter.ts';
import { ownEntry } from './own-design/entry.ts';
import { vmbusEntry } from './vmbus/entry.ts';
import * as paging from './two-page-tables/index.ts';
import { vmExitEntry } from './vm-exit/entry.ts';
import { happeningAt, narrator, told, type ToldRun } from './told.ts';
import { touchEntry } from './who-can-touch/entry.ts';
import { nextEntry } from './who-runs-next/entry.ts';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly parameters: readonly Parameter[];
  readonly rules: LinkRules;
  /** What a reader may do, by a name that a command line takes. */
  readonly actions: Readonly<Record<string, (at: SimTime) => Intervention>>;
  run(settings: Settings, inputs: Inputs, options?: RunOptions): ToldRun;
}

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
    return told(run, names, narrator(follow.kindName, follow.narrate));
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
    const names = { ...numberedNames, subject: boot.subjectName(run.context) };
    return told(run, names, narrator(boot.kindName, boot.narrate));
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
    return told(run, numberedNames, ({ context, trace }, row) =>
      paging.narrate(context, happeningAt(trace, row, paging.kindName)),
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
