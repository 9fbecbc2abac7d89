/** The sentences of a start: one for every event. */
import type { Frozen } from '../../engine/scenario.ts';
import type { StageId } from '../../model/boot/stages.ts';
import { TOUCHABLE, TOUCHABLE_NAMES, touchOf, type Standing } from '../../model/boot/touch.ts';
import type { Narration } from '../narration.ts';
import { KINDS, type BootContext, type BootState, type KindName } from './scenario.ts';

export interface Happening {
  readonly kind: KindName;
  readonly subject: number;
  readonly detail: number;
}

const NAMES = Object.keys(KINDS) as readonly KindName[];

/** The event kind of a code in the trace. Throws on a code the scenario does not have. */
export function kindName(code: number): KindName {
  const name = NAMES[code];
  if (!name) throw new Error(`boot has no event kind ${code}`);
  return name;
}

/** What an event is about, for exports: a stage by its id, a child by its number. */
export const subjectName =
  (context: BootContext) =>
  (kind: string, subject: number): string => {
    if (kind === 'childStarted') return `child ${subject}`;
    if (kind === 'touchTried') return TOUCHABLE[subject] ?? '';
    const ofStage = ['stageEnded', 'hypervisorLaunched', 'launchRefused'].includes(kind);
    return ofStage ? (context.stages[subject]?.id ?? '') : 'machine';
  };

type Told = readonly [
  narrationClass: Narration['class'],
  short: string,
  rest: string,
  domains: readonly string[],
];

/** The narration of one event; `state` is the state right after it. */
export function narrate(
  context: BootContext,
  happening: Happening,
  state: Frozen<BootState>,
): Narration {
  const [eventClass, short, rest, domains] = told(context, happening, state);
  const first = `${short.charAt(0).toUpperCase()}${short.slice(1)}.`;
  const uncertain = happening.kind === 'stageEnded';
  return { class: eventClass, short, long: `${first}${rest}`, domains, uncertain };
}

function told(
  context: BootContext,
  { kind, subject, detail }: Happening,
  state: Frozen<BootState>,
): Told {
  const system = context.system.name;
  switch (kind) {
    case 'stageEnded':
      return stageEnded(context, subject, state);
    case 'hypervisorLaunched':
      return [
        'crossing',
        'the hypervisor takes the processor’s host mode',
        context.system.order === 'windowsFirst'
          ? ' Windows is already running; it goes on in the instruction after its call, now with a floor beneath it. The System log gets event 1 (id known from Windows 10 and Server 2019).'
          : ' No Windows has run yet on this start. The System log gets event 1 (id known from Windows 10 and Server 2019).',
        ['hypervisor'],
      ];
    case 'launchRefused':
      return launchRefused(context, detail);
    case 'systemBecameParent':
      return [
        'request',
        `${system} is the parent partition from here on`,
        ` Nothing was moved or copied. ${closedTo('parent')}`,
        ['parent', 'hypervisor'],
      ];
    case 'childStarted':
      return [
        'request',
        `child ${subject} runs its first instruction`,
        ' Services of the parent asked for it, call after call; the hypervisor made the partition.',
        ['child', 'parent'],
      ];
    case 'startFinished':
      return finished(context, state);
    case 'powerCut':
      return [
        'fault',
        'the power goes',
        ` Everything stops at once, the hypervisor like any program: it was in memory only.${lostWords(state)}`,
        ['hypervisor', 'parent', 'child'],
      ];
    case 'restartAsked':
      return [
        'recovery',
        `start ${state.starts} begins`,
        ` Firmware has the machine again.${lostWords(state)}`,
        ['firmware'],
      ];
    case 'touchTried':
      return touchTried(context, subject, state);
  }
}

/** An attempt of the installed system: granted or refused by where it stands. */
function touchTried({ system }: BootContext, index: number, state: Frozen<BootState>): Told {
  const what = TOUCHABLE[index];
  if (!what) throw new Error(`there is nothing ${index} to reach for`);
  const name = TOUCHABLE_NAMES[what];
  if (state.system === 'none')
    return ['wait', `nobody reaches for ${name}`, ` ${system.name} does not run.`, []];
  const { may, why } = touchOf(state.system, what);
  const domains = [state.system, ...(state.system === 'parent' ? ['hypervisor'] : [])];
  const where = state.system === 'parent' ? 'as the parent partition' : 'on the bare machine';
  return may
    ? ['work', `it reaches for ${name}, and may`, ` ${system.name} ${where}: ${why}.`, domains]
    : ['fault', `it reaches for ${name}, in vain`, ` ${system.name} ${where}: ${why}.`, domains];
}

/** What is out of reach for a system that stands there, each with its reason. */
function closedTo(standing: Standing): string {
  const closed = TOUCHABLE.filter((what) => !touchOf(standing, what).may);
  const reasons = closed.map((what) => `${TOUCHABLE_NAMES[what]} (${touchOf(standing, what).why})`);
  return `Out of its reach from now on: ${reasons.join('; ')}.`;
}

const lostWords = ({ lost }: Frozen<BootState>): string =>
  lost === 0
    ? ''
    : ` ${lost} running ${lost === 1 ? 'child has' : 'children have'} been cut off so far; this model saves none.`;

function launchRefused({ failure, system }: BootContext, event: number): Told {
  const why = failure?.why ?? 'nothing is known of why';
  const log =
    event > 0
      ? ` The System log gets event ${event} (id known from Windows 10 and Server 2019).`
      : ' No event id is documented for this.';
  const blind = failure?.blindTo ? ` Beware: ${failure.blindTo}.` : '';
  return [
    'fault',
    `no launch: ${why}`,
    `${log}${blind} Windows ${system.order === 'windowsFirst' ? 'goes on' : 'starts'} on the bare machine, and no virtual machine will start.`,
    ['hypervisor'],
  ];
}

const STAGES: Readonly<Record<StageId, readonly [short: string, rest: string]>> = {
  firmware: [
    'firmware hands over to the boot loader',
    ' It has switched the processor’s extensions on, or left them off until the next reset.',
  ],
  bootLoader: [
    'the boot loader has read the boot settings',
    ' One of them is hypervisorlaunchtype.',
  ],
  launch: ['the hypervisor’s image is to be launched', ''],
  kernel: ['the Windows kernel has started', ''],
  launchDriver: [
    'in the kernel’s early start, the driver hvboot.sys gets its turn',
    ' It looks whether a hypervisor is there already and which image fits the processor.',
  ],
  services: ['the services run', ''],
  child: ['the parent has asked for a child', ''],
};

function stageEnded(context: BootContext, index: number, state: Frozen<BootState>): Told {
  const stage = context.stages[index];
  if (!stage) throw new Error(`there is no stage ${index}`);
  const [short, rest] = STAGES[stage.id];
  const where = { none: 'firmware', bare: 'bare', parent: 'parent' }[state.system];
  const standing =
    stage.id === 'kernel' || stage.id === 'services'
      ? state.system === 'parent'
        ? ' Windows runs as the parent partition.'
        : ' Windows runs on the bare machine.'
      : '';
  return ['work', short, `${rest}${standing}`, [stage.actor === 'windows' ? where : stage.actor]];
}

function finished({ system }: BootContext, state: Frozen<BootState>): Told {
  const children = `${state.children} ${state.children === 1 ? 'child runs' : 'children run'}`;
  return state.system === 'parent'
    ? [
        'request',
        `the start is over: ${system.name} is the parent, ${children}`,
        ' For every further child it will have to ask the hypervisor.',
        ['parent'],
      ]
    : [
        'request',
        `the start is over: ${system.name} runs on the bare machine`,
        ' There is no hypervisor, so no virtual machine can be started.',
        ['bare'],
      ];
}
