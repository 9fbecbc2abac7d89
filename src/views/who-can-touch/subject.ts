/** “Who can touch what” as the subject of a figure: attackers side by side, each trying the same. */
import { observe } from '../../engine/observe.ts';
import { step } from '../../engine/units.ts';
import { ATTACKERS, hasDevice } from '../../model/memory/attempts.ts';
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import {
  ATTACKER_NAMES,
  endRingAt,
  kindName,
  KINDS,
  LINK_RULES,
  narrate,
  PARAMETERS,
  paramsFrom,
  setIommuAt,
  whoCanTouch,
} from '../../scenarios/who-can-touch/index.ts';
import { narrator } from '../../scenarios/told.ts';
import type { ReaderAction, Subject } from '../subject.ts';
import { TOUCH_PLACES } from './places.ts';
import { answersOf, type TouchRun } from './run.ts';
import { touchSeals } from './seals.ts';

const shorts: Readonly<Record<(typeof ATTACKERS)[number], readonly [short: string, note: string]>> =
  {
    child: ['child', 'no device'],
    childWithDevice: ['child with device', 'such as a network card passed through'],
    driverPartition: ['driver partition', 'sees what is shared with it'],
    parent: ['parent', 'all memory but the hypervisor’s in its map'],
  };

const iommuPlace = ({ params }: TouchRun) =>
  hasDevice(params.attacker) ? { id: 'guard', name: 'IOMMU' } : null;

const actions: readonly ReaderAction<TouchRun>[] = [
  {
    id: 'iommuOff',
    label: 'Switch the IOMMU off',
    place: iommuPlace,
    at: (time) => setIommuAt(false, time),
  },
  {
    id: 'iommuOn',
    label: 'Switch the IOMMU on',
    place: iommuPlace,
    at: (time) => setIommuAt(true, time),
  },
  {
    id: 'endRing',
    label: 'Let child 2 end the sharing of its ring',
    place: () => ({ id: 'memory', name: 'memory' }),
    at: endRingAt,
  },
];

export const touchSubject: Subject<TouchRun> = {
  id: whoCanTouch.id,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: ATTACKERS.map((id) => ({
    ...{ id, name: ATTACKER_NAMES[id].name, short: shorts[id][0], note: shorts[id][1] },
  })),
  variantParameter: 'attacker',
  actions,
  actionsMax: 8,
  jumps: [
    { id: 'crossing', label: 'attempt that works', classes: ['crossing'] },
    { id: 'fault', label: 'attempt that is stopped', classes: ['fault'] },
    { id: 'request', label: 'attempt', classes: ['request'] },
  ],
  words: {
    variant: 'attacker',
    variants: 'attackers',
    act: 'Change the guard',
    action: 'change',
    actions: 'changes',
    nowhere: 'no device to watch',
    reader: 'It goes back to you: you changed that.',
    controls: 'Change the attackers and the machine',
    classes: { request: 'attempt', crossing: 'works', fault: 'stopped', recovery: 'change' },
    counted: { class: 'crossing', one: 'success', many: 'successes' },
  },
  goodInstant: null,
  run: (attacker, settings, inputs) =>
    observe(whoCanTouch, paramsFrom({ ...settings, attacker }), inputs),
  narration: narrator(kindName, narrate),
  about: ({ context }) => `${context.attempts.length} attempts on the machine’s memory`,
  did({ kind, subject, at }) {
    const when = formatTime(at);
    if (kind === KINDS.ringEnded) return `ring ended at ${when}`;
    return `IOMMU switched ${subject === 1 ? 'on' : 'off'} at ${when}`;
  },
  places: () => TOUCH_PLACES,
  entities: () => ['hypervisor', 'parent-partition', 'child-partition', 'driver-partition'],
  cost: () => '',
  way(run, row) {
    const kind = kindName(run.trace.kind[row] ?? -1);
    if (kind === 'attemptGranted') return { from: 'attacker', to: 'memory' };
    return kind === 'attemptStopped' ? { from: 'attacker', to: 'guard' } : null;
  },
  summary: (run, rows) => `${ATTACKER_NAMES[run.params.attacker].name}: ${countWords(run, rows)}.`,
  seals: touchSeals,
  constants: () => [],
  names: () => ({ lane: (lane) => `lane ${lane}` }),
};

/** How many attempts have worked and how many were stopped, with the state of the IOMMU. */
export function countWords(run: TouchRun, rows: number): string {
  const decided = answersOf(run, rows).filter((one) => one !== null);
  const worked = decided.filter(({ guard }) => guard === null).length;
  const { iommu } = run.stateAt(step(rows));
  return `${formatCount(worked, 'attempt')} worked, ${decided.length - worked} stopped, ${iommu ? 'an' : 'no'} IOMMU watches`;
}
