/** “Anatomy of a VM exit” as the subject of a figure: ways of stopping a guest side by side. */
import { observe } from '../../engine/observe.ts';
import { step } from '../../engine/units.ts';
import { formatCycles, formatTime, grouped } from '../../scenarios/quantity.ts';
import { actName } from '../../scenarios/vm-exit/acts.ts';
import {
  kindName,
  LINK_RULES,
  narrate,
  PARAMETERS,
  paramsFrom,
  vmExit,
} from '../../scenarios/vm-exit/index.ts';
import { DOMAINS, percentText } from '../../scenarios/vm-exit/narrate.ts';
import { PART_WORDS } from '../../scenarios/vm-exit/part-words.ts';
import { readerActOf } from '../../scenarios/vm-exit/reader-acts.ts';
import { beyondKind, monitorKind, monitorName, WAYS } from '../../scenarios/vm-exit/ways.ts';
import { narrator } from '../../scenarios/told.ts';
import { lookOf } from '../player/domain-look.ts';
import type { Subject } from '../subject.ts';
import { actions, DONE } from './actions.ts';
import { billOf } from './bill.ts';
import type { ExitRun } from './run.ts';

const partOf = ({ trace, context }: ExitRun, row: number) => {
  const kind = kindName(trace.kind[row] ?? -1);
  const ofPart = kind === 'leftGuest' || kind === 'workDone' || kind === 'enteredGuest';
  return ofPart ? context.parts[trace.subject[row] ?? -1] : undefined;
};

export const exitSubject: Subject<ExitRun> = {
  id: vmExit.id,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: WAYS.map(({ id, name, short, platform }) => ({
    ...{ id, name, short },
    note: platform.processor,
  })),
  variantParameter: 'design',
  actions,
  actionsMax: 8,
  jumps: [
    { id: 'crossing', label: 'exit or entry', classes: ['crossing'] },
    { id: 'request', label: 'begin or end', classes: ['request'] },
    { id: 'fault', label: 'failure', classes: ['fault'] },
  ],
  words: {
    variant: 'way',
    variants: 'ways',
    act: 'Break something',
    action: 'break',
    actions: 'breaks',
    nowhere: 'nothing to break',
    reader: 'It goes back to you: you broke that.',
    controls: 'Change the processors, the monitors and what the guest does',
    counted: { class: 'crossing', one: 'crossing', many: 'crossings' },
  },
  goodInstant: { words: 'Go into the middle of the exit', at: (runs) => middleOf(runs) },
  run: (design, settings, inputs) => observe(vmExit, paramsFrom({ ...settings, design }), inputs),
  narration: narrator(kindName, narrate),
  about: ({ context }) =>
    `${actName(context.params.act)}, ${grouped(context.params.perSecond)} times a second`,
  did: ({ subject, at }) => `${DONE[readerActOf(subject)]} at ${formatTime(at)}`,
  places: ({ context: { way } }) => [
    { id: DOMAINS[0], name: 'the guest', short: 'guest' },
    { id: DOMAINS[1], name: monitorName(way), short: lookOf(monitorKind(way)).label },
    {
      id: DOMAINS[2],
      name: `the ${lookOf(beyondKind(way)).label}`,
      short: lookOf(beyondKind(way)).label,
    },
  ],
  entities: (runs) => [
    ...new Set(
      runs.flatMap(({ context: { way, parts } }) => [
        lookOf('childPartition').slug,
        lookOf(monitorKind(way)).slug,
        ...(parts.some(({ depth }) => depth === 2) ? [lookOf(beyondKind(way)).slug] : []),
      ]),
    ),
  ],
  cost(run, row) {
    const part = partOf(run, row);
    return part ? formatCycles(part.cycles) : '';
  },
  way(run, row) {
    const part = partOf(run, row);
    if (part?.kind === 'save') return { from: DOMAINS[0], to: DOMAINS[1] };
    if (part?.kind === 'load') return { from: DOMAINS[1], to: DOMAINS[0] };
    return part?.kind === 'beyond' ? { from: DOMAINS[1], to: DOMAINS[2] } : null;
  },
  summary: summaryOf,
  constants: ({ context }) => context.constants,
  names: ({ context }) => ({
    lane: (lane) => DOMAINS[lane] ?? `lane ${lane}`,
    subject: (kind, subject) => {
      const part = kind === 'workDone' ? context.parts[subject] : undefined;
      if (kind === 'readerActed') return readerActOf(subject);
      return part ? PART_WORDS[part.kind].label : String(subject);
    },
  }),
};

/** Half of the longest act, ns. */
const middleOf = (runs: readonly ExitRun[]): number =>
  Math.round(
    Math.max(
      ...runs.map(({ context }) => (context.perAct * 1_000) / context.way.platform.clockMHz),
    ) / 2,
  );

/** The picture of one run in a sentence, after `rows` of its events. */
export function summaryOf(run: ExitRun, rows: number): string {
  const { way, parts, perAct } = run.context;
  const bill = billOf(run, rows);
  if (bill.unknown !== null) return `${way.name}: ${bill.unknown}`;
  const state = run.stateAt(step(rows));
  const stopped =
    state.stoppedAt < 0 ? '' : ` At ${formatTime(state.stoppedAt)} it stopped for good.`;
  if (state.cycles < perAct)
    return `${way.name}: ${formatCycles(state.cycles)} of ${grouped(perAct)}${stopped === '' ? ' so far' : ''}.${stopped}`;
  const list = parts.map(({ kind, cycles }) => `${PART_WORDS[kind].label} ${grouped(cycles)}`);
  const times = bill.times > 1 ? `${bill.times} exits, each: ` : '';
  const second =
    bill.quarters > 0
      ? ` So far in the second: ${percentText(bill.percent)} of the processor.`
      : '';
  return `${way.name}: ${formatCycles(perAct)}; ${times}${list.join(', ')}.${second}${stopped}`;
}
