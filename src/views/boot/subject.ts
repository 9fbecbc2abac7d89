/** “The reboot that changes everything” as the subject of a figure: systems side by side, each at its start. */
import { observe } from '../../engine/observe.ts';
import { SYSTEMS } from '../../model/boot/machine.ts';
import { STAGE_TIMES } from '../../model/boot/stages.ts';
import { TOUCHABLE, TOUCHABLE_NAMES } from '../../model/boot/touch.ts';
import {
  boot,
  cutPowerAt,
  kindName,
  KINDS,
  LINK_RULES,
  machineFrom,
  narrate,
  PARAMETERS,
  restartAt,
  subjectName,
  tryTouchAt,
} from '../../scenarios/boot/index.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import { narrator } from '../../scenarios/told.ts';
import type { ReaderAction, Subject } from '../subject.ts';
import { launchedAt } from './launched.ts';
import { BOOT_PLACES } from './places.ts';
import type { BootRun } from './run.ts';
import { summaryOf } from './summary.ts';

const orders = {
  windowsFirst: 'Windows first, then the hypervisor',
  hypervisorFirst: 'the hypervisor first, then Windows',
} as const;
const shorts: Readonly<Record<(typeof SYSTEMS)[number]['id'], string>> = {
  'server-2008-r2': 'Server 2008 R2',
  'server-2012-r2': 'Server 2012 R2',
  'windows-8': 'Windows 8',
  'server-2022': 'Server 2022',
};

const actions: readonly ReaderAction<BootRun>[] = [
  {
    id: 'cutPower',
    label: 'Cut the power',
    place: () => ({ id: 'firmware', name: 'machine' }),
    at: cutPowerAt,
  },
  {
    id: 'restart',
    label: 'Start the machine again',
    place: () => ({ id: 'firmware', name: 'machine' }),
    at: restartAt,
  },
  ...TOUCHABLE.map((what) => ({
    id: `try:${what}`,
    label: `Let Windows reach for ${TOUCHABLE_NAMES[what]}`,
    place: ({ context }: BootRun) => ({ id: 'parent', name: context.system.name }),
    at: (time: Parameters<typeof cutPowerAt>[0]) => tryTouchAt(what, time),
  })),
];

export const bootSubject: Subject<BootRun> = {
  id: boot.id,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: SYSTEMS.map(({ id, name, order }) => ({
    ...{ id, name, short: shorts[id], note: orders[order] },
  })),
  variantParameter: 'system',
  actions,
  actionsMax: 8,
  jumps: [
    { id: 'launch', label: 'launch', classes: ['crossing'] },
    { id: 'request', label: 'milestone: parent, child, end', classes: ['request'] },
    { id: 'fault', label: 'refusal, failure or restart', classes: ['fault', 'recovery'] },
    { id: 'work', label: 'stage', classes: ['work'] },
  ],
  words: {
    variant: 'system',
    variants: 'systems',
    act: 'Do something to it',
    action: 'action',
    actions: 'actions',
    nowhere: 'nothing to do it to',
    reader: 'It goes back to you: you did that.',
    controls: 'Change the systems and the machine',
    classes: { crossing: 'launch', request: 'milestone', work: 'stage', wait: 'nothing' },
    counted: { class: 'work', one: 'stage', many: 'stages' },
  },
  goodInstant: { words: 'Go to where the hypervisor has launched', at: launchedAt },
  run: (system, settings, inputs) => observe(boot, machineFrom({ ...settings, system }), inputs),
  narration: narrator(kindName, narrate),
  about: ({ context }) => `start of ${context.system.name}`,
  did({ kind, subject, at }) {
    const what = TOUCHABLE[subject];
    const when = formatTime(at);
    if (kind === KINDS.powerCut) return `power cut at ${when}`;
    if (kind === KINDS.restartAsked) return `started again at ${when}`;
    return `reached for ${what ? TOUCHABLE_NAMES[what] : 'something'} at ${when}`;
  },
  places: () => BOOT_PLACES,
  entities: () => [
    ...['parent-partition', 'hypervisor', 'child-partition', 'host-kernel', 'hardware'],
  ],
  cost(run, row) {
    if (kindName(run.trace.kind[row] ?? -1) !== 'stageEnded') return '';
    const stage = run.context.stages[run.trace.subject[row] ?? -1];
    return stage ? `~${formatTime(STAGE_TIMES[stage.id].value)}` : '';
  },
  way: () => null,
  summary: summaryOf,
  constants: ({ context }) => context.stages.map(({ id }) => STAGE_TIMES[id]),
  names: ({ context }) => ({
    lane: (lane) => `lane ${lane}`,
    subject: subjectName(context),
  }),
};
