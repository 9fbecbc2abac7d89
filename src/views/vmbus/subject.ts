/** “VMBus up close” as the subject of a figure: three ways from a child to a network card side by side. */
import { observe } from '../../engine/observe.ts';
import { formatCount, formatCycles, formatTime } from '../../scenarios/quantity.ts';
import {
  hangChildAt,
  hangParentAt,
  keepBusyAt,
  kindName,
  LINK_RULES,
  narrate,
  PARAMETERS,
  paramsFrom,
  pullCableAt,
  vmbus,
} from '../../scenarios/vmbus/index.ts';
import type { KindName } from '../../scenarios/vmbus/state.ts';
import { NAMES } from '../../scenarios/vmbus/names.ts';
import { passing, PLACES } from '../../scenarios/vmbus/narrate.ts';
import { WAYS } from '../../scenarios/vmbus/ways.ts';
import { narrator } from '../../scenarios/told.ts';
import { lookOf } from '../player/domain-look.ts';
import type { Subject } from '../subject.ts';
import type { VmbusRun } from './run.ts';
import { summaryOf } from './tally.ts';

export const vmbusSubject: Subject<VmbusRun> = {
  id: vmbus.id,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: WAYS.map(({ id, name, short, note }) => ({ id, name, short, note })),
  variantParameter: 'design',
  actions: [
    {
      id: 'keepParentBusy',
      label: 'Keep the parent’s processor busy',
      place: () => ({ id: PLACES.parent, name: 'the parent partition' }),
      at: keepBusyAt,
    },
    {
      id: 'hangChild',
      label: 'Let the child hang',
      place: () => ({ id: PLACES.child, name: 'the child partition' }),
      at: hangChildAt,
    },
    {
      id: 'hangParent',
      label: 'Let the parent hang',
      place: () => ({ id: PLACES.parent, name: 'the parent partition' }),
      at: hangParentAt,
    },
    {
      id: 'pullCable',
      label: 'Pull the card’s cable',
      place: () => ({ id: PLACES.card, name: 'the card' }),
      at: pullCableAt,
    },
  ],
  actionsMax: 4,
  jumps: [
    { id: 'crossing', label: 'bell, exit or wake-up', classes: ['crossing'] },
    { id: 'wait', label: 'spared bell or wait', classes: ['wait'] },
    { id: 'request', label: 'packet comes', classes: ['request'] },
    { id: 'device', label: 'packet leaves', classes: ['device'] },
    { id: 'fault', label: 'disturbance or its end', classes: ['fault', 'recovery'] },
  ],
  words: {
    variant: 'way',
    variants: 'ways',
    act: 'Disturb it',
    action: 'disturbance',
    actions: 'disturbances',
    nowhere: 'nowhere',
    reader: 'It goes back to you: you did that.',
    controls: 'Change the load, the ring and the card',
    classes: {
      crossing: 'bell, exit or wake-up',
      request: 'packet comes',
      wait: 'no bell, or waiting',
      device: 'packet leaves',
      fault: 'disturbance',
      recovery: 'its end',
    },
    counted: { class: 'crossing', one: 'bell, exit or wake-up', many: 'bells, exits and wake-ups' },
  },
  goodInstant: null,
  run: (design, settings, inputs) => observe(vmbus, paramsFrom({ ...settings, design }), inputs),
  narration: narrator(kindName, narrate),
  about: ({ context: { params } }) =>
    `${formatCount(params.packets, 'packet')}, one every ${formatTime(params.gapNs)}`,
  did: ({ kind, at }) => `${DONE[kindName(kind)] ?? 'nothing'} at ${formatTime(at)}`,
  places: () => [
    { id: PLACES.child, name: 'the child partition', short: 'child' },
    { id: PLACES.hypervisor, name: 'the hypervisor', short: 'hypervisor' },
    { id: PLACES.parent, name: 'the parent partition', short: 'parent' },
    { id: PLACES.card, name: 'the card', short: 'card' },
  ],
  entities: () =>
    (['childPartition', 'hypervisor', 'parentPartition', 'hardware'] as const).map(
      (kind) => lookOf(kind).slug,
    ),
  cost: costOf,
  way(run, row) {
    switch (kindName(run.trace.kind[row] ?? -1)) {
      case 'bellRung':
      case 'packetTouched':
        return { from: PLACES.child, to: PLACES.hypervisor };
      case 'parentWoke':
        return { from: PLACES.hypervisor, to: PLACES.parent };
      case 'modelDone':
        return { from: PLACES.parent, to: PLACES.child };
      case 'packetHanded': {
        const direct = run.context.way.between === 'nothing';
        return { from: direct ? PLACES.child : PLACES.parent, to: PLACES.card };
      }
      default:
        return null;
    }
  },
  summary: summaryOf,
  constants: ({ context }) => context.constants,
  names: () => NAMES,
};

/** What a reader did, as on a chip, without the instant. */
const DONE: Readonly<Partial<Record<KindName, string>>> = {
  parentBusy: 'parent kept busy',
  parentHung: 'parent hung',
  childHung: 'child hung',
  cablePulled: 'cable pulled',
};

/** What an event cost: cycles of a processor, or time on the wire. */
function costOf({ context, trace }: VmbusRun, row: number): string {
  const { doings, way, wireNs } = context;
  switch (kindName(trace.kind[row] ?? -1)) {
    case 'packetPut':
      return formatCycles(doings.put);
    case 'bellRung':
      return formatCycles(doings.tell);
    case 'packetTouched':
      return formatCycles(doings.put + doings.tell);
    case 'parentWoke':
      return formatCycles(doings.wake);
    case 'modelDone':
      return formatCycles(doings.model);
    case 'packetHanded':
      if (way.between === 'nothing') return formatCycles(doings.put);
      return formatCycles(passing(context));
    case 'packetSent':
      return formatTime(wireNs);
    default:
      return '';
  }
}
