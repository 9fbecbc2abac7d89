/** “Follow one request” as the subject of a figure: designs side by side, components that can be crashed. */
import { observe } from '../../engine/observe.ts';
import { COMPONENTS } from '../../model/components.ts';
import { DESIGNS } from '../../model/designs/index.ts';
import { CRASHABLE, crashSite } from '../../model/failure.ts';
import { deviceBusyAt } from '../../scenarios/follow-one-request/device-busy.ts';
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
} from '../../scenarios/follow-one-request/index.ts';
import { formatCycles, formatTime } from '../../scenarios/quantity.ts';
import { narrator } from '../../scenarios/told.ts';
import { lookOf } from '../player/domain-look.ts';
import type { ReaderAction, Subject } from '../subject.ts';
import type { FollowRun } from './run.ts';
import { followSeals } from './seals.ts';
import { summaryOf } from './summary.ts';

const actions: readonly ReaderAction<FollowRun>[] = CRASHABLE.map((component) => ({
  id: `crash:${component}`,
  label: `Crash the ${COMPONENTS[component].name}`,
  place({ context }) {
    const site = crashSite(context.design, context.instances, component, 0);
    return site && { id: site.domain.id, name: site.domain.name };
  },
  at: (time) => crashAt(component, time),
}));

const hopOf = ({ trace, context }: FollowRun, row: number) =>
  kindName(trace.kind[row] ?? -1) === 'hopEnded'
    ? context.hops[trace.detail[row] ?? -1]
    : undefined;

export const follow: Subject<FollowRun> = {
  id: followOneRequest.id,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: DESIGNS.map(({ id, name, short, era }) => ({ id, name, short, note: era })),
  variantParameter: 'design',
  actions,
  actionsMax: 8,
  jumps: [
    { id: 'crossing', label: 'crossing', classes: ['crossing'] },
    { id: 'device', label: 'device answer', classes: ['device'] },
    { id: 'wait', label: 'wait', classes: ['wait'] },
    { id: 'fault', label: 'fault or recovery', classes: ['fault', 'recovery'] },
    { id: 'request', label: 'request begins or ends', classes: ['request'] },
  ],
  words: {
    variant: 'design',
    variants: 'designs',
    act: 'Crash something',
    action: 'crash',
    actions: 'crashes',
    nowhere: 'none on this path',
    reader: 'It goes back to you: you put that crash in.',
    controls: 'Change the designs and the machine',
    counted: { class: 'crossing', one: 'crossing', many: 'crossings' },
  },
  goodInstant: { words: 'Go to where the devices work on the request', at: deviceBusyAt },
  run: (design, settings, inputs) =>
    observe(followOneRequest, paramsFrom({ ...settings, design }), inputs),
  narration: narrator(kindName, narrate),
  about: ({ context }) => `${context.operation.name}, ${context.device.name}`,
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
  cost(run, row) {
    const hop = hopOf(run, row);
    if (hop) return hop.cycles > 0 ? formatCycles(hop.cycles) : '';
    if (kindName(run.trace.kind[row] ?? -1) !== 'deviceFinished') return '';
    return formatTime(run.context.hops.find(({ kind }) => kind === 'device')?.serviceNs ?? 0);
  },
  way(run, row) {
    const hop = hopOf(run, row);
    return hop && hop.from !== hop.domain ? { from: hop.from, to: hop.domain } : null;
  },
  summary: summaryOf,
  seals: followSeals,
  constants: ({ context }) => context.hops.flatMap((hop) => hop.constants),
  names: ({ context }) => ({
    lane: (lane) => laneName(context, lane),
    subject: (kind, subject) => subjectName(context, kind, subject),
  }),
};
