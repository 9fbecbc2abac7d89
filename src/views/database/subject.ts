/** “Database under load” as the subject of a figure: one closed loop of clients on several designs. */
import { observe } from '../../engine/observe.ts';
import { simTime, step } from '../../engine/units.ts';
import { constantsUsed } from '../../experiments/constants-used.ts';
import { COMPONENTS } from '../../model/components.ts';
import { DESIGNS } from '../../model/designs/index.ts';
import { CRASHABLE, crashSite } from '../../model/failure.ts';
import { hostEntry, crashAt } from '../../scenarios/host/entry.ts';
import { laneName, subjectName } from '../../scenarios/host/names.ts';
import { kindName, narrate } from '../../scenarios/host/narrate.ts';
import { reached } from '../../scenarios/host/reached.ts';
import { hostScenario } from '../../scenarios/host/scenario.ts';
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import { narrator } from '../../scenarios/told.ts';
import { lookOf } from '../player/domain-look.ts';
import type { ReaderAction, Subject } from '../subject.ts';
import { DATABASE_PARAMETERS, steppedHost } from './host.ts';
import type { DatabaseRun } from './run.ts';
import { databaseSeals } from './seals.ts';
import { STATIONS, whereabouts } from './stations.ts';

const actions: readonly ReaderAction<DatabaseRun>[] = CRASHABLE.map((component) => ({
  id: `crash:${component}`,
  label: `Crash the ${COMPONENTS[component].name}`,
  place({ context }) {
    const site = crashSite(context.design, context.instances, component, 0);
    return site && { id: site.domain.id, name: site.domain.name };
  },
  at: (time) => crashAt(component, time),
}));

export const databaseSubject: Subject<DatabaseRun> = {
  id: 'database-under-load',
  parameters: DATABASE_PARAMETERS,
  rules: {
    ...hostEntry.rules,
    scenario: 'database-under-load',
    parameters: DATABASE_PARAMETERS,
    timeMax: simTime(1_000_000_000),
  },
  variants: DESIGNS.map(({ id, name, short, era }) => ({ id, name, short, note: era })),
  variantParameter: 'design',
  actions,
  actionsMax: 8,
  jumps: [
    { id: 'device', label: 'device answer', classes: ['device'] },
    { id: 'wait', label: 'client who stops thinking', classes: ['wait'] },
    { id: 'fault', label: 'fault or recovery', classes: ['fault', 'recovery'] },
  ],
  words: {
    variant: 'design',
    variants: 'designs',
    act: 'Crash something',
    action: 'crash',
    actions: 'crashes',
    nowhere: 'none on this path',
    reader: 'It goes back to you: you put that crash in.',
    controls: 'Change the designs, the machine and the transactions',
    classes: { wait: 'think' },
    counted: { class: 'device', one: 'answer of a device', many: 'answers of devices' },
  },
  goodInstant: { words: 'Go to the middle of the run', at: (runs) => middleOf(runs) },
  run(design, settings, inputs) {
    const host = steppedHost({ ...settings, design });
    return observe(hostScenario(host), host, reached(inputs, host));
  },
  narration: narrator(kindName, narrate),
  about: ({ context, stateAt }) =>
    `a database with ${formatCount(stateAt(step(0)).status.length, 'client')}, ${formatCount(context.processors, 'processor')}`,
  did({ subject, at }) {
    const component = CRASHABLE[subject];
    const name = component ? COMPONENTS[component].name : 'component';
    return `${name} crashed at ${formatTime(at)}`;
  },
  places: ({ context }) => context.design.domains,
  entities: (runs) => [
    ...new Set(
      runs.flatMap(({ context }) => context.design.domains.map(({ kind }) => lookOf(kind).slug)),
    ),
  ],
  cost: () => '',
  way: () => null,
  summary({ context, stateAt }, rows, time) {
    const state = stateAt(step(rows));
    const counts = whereabouts(context, state);
    const where = STATIONS.flatMap(({ one, many }, index) => {
      const count = counts[index] ?? 0;
      return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
    });
    const done = formatCount(doneIn(state.operations), 'transaction');
    return `${context.design.name}, ${formatTime(time)}: of ${formatCount(state.status.length, 'client')} ${where.join(', ')}; ${done} done.`;
  },
  seals: databaseSeals,
  constants: ({ params }) => constantsUsed(params),
  names: ({ context }) => ({
    lane: laneName,
    subject: (kind, subject) => subjectName(context, kind, subject),
  }),
};

/** Transactions done, over all series. */
export const doneIn = (operations: readonly number[]): number =>
  operations.reduce((sum, one) => sum + one, 0);

const middleOf = (runs: readonly DatabaseRun[]): number =>
  Math.round(Math.min(...runs.map((run) => run.endedAt)) / 2);
