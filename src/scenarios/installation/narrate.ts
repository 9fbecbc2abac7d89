/** The sentences of the lab: one for every event. */
import type { Frozen } from '../../engine/scenario.ts';
import { LAUNCH_FAILURES, launchRefusal } from '../../model/boot/launch.ts';
import type { StageId } from '../../model/boot/stages.ts';
import { stagesOf } from '../../model/boot/stages.ts';
import { imageOf, imageTitle } from '../../model/installation/image.ts';
import type { Narration } from '../narration.ts';
import { KINDS, type KindName } from './kinds.ts';
import { bootMachine } from './power.ts';
import type { LabContext } from './setup.ts';
import type { LabState } from './state.ts';

export interface Happening {
  readonly kind: KindName;
  readonly subject: number;
  readonly detail: number;
}

const NAMES = Object.keys(KINDS) as readonly KindName[];

/** The event kind of a code in the trace. Throws on a code the scenario does not have. */
export function kindName(code: number): KindName {
  const name = NAMES[code];
  if (!name) throw new Error(`the installation has no event kind ${code}`);
  return name;
}

/** What an event is about, for exports. */
export const subjectName =
  (context: LabContext) =>
  (kind: string, subject: number): string => {
    if (kind === 'entered') return context.script[subject] ?? '';
    if (kind === 'childStarted') return `child ${subject + 1}`;
    return 'machine';
  };

type Told = readonly [
  narrationClass: Narration['class'],
  short: string,
  rest: string,
  domains: readonly string[],
];

/** The narration of one event; `state` is the state right after it. */
export function narrate(
  context: LabContext,
  happening: Happening,
  state: Frozen<LabState>,
): Narration {
  const [eventClass, short, rest, domains] = told(context, happening, state);
  return {
    class: eventClass,
    short: short.length > SHORT_MAX ? `${short.slice(0, SHORT_MAX - 1)}…` : short,
    long: `${short.charAt(0).toUpperCase()}${short.slice(1)}.${rest === '' ? '' : ` ${rest}`}`,
    domains,
    uncertain: happening.kind === 'stageEnded' || happening.kind === 'copied',
  };
}

const SHORT_MAX = 90;

function told(
  context: LabContext,
  { kind, subject, detail }: Happening,
  state: Frozen<LabState>,
): Told {
  const system = state.disk ? imageTitle(imageOf(state.disk.image)) : 'the machine';
  const here = state.up?.hypervisor ? 'parent' : 'bare';
  switch (kind) {
    case 'entered':
      return entered(context, subject, state);
    case 'powerPressed':
      return ['work', 'the power button is pressed', '', ['firmware']];
    case 'powerCut':
      return ['fault', 'the power goes', lostWords(state), ['hypervisor', 'parent', 'child']];
    case 'started':
      return started(subject === 1, state);
    case 'firmwareOpened':
      return ['work', 'the firmware’s setup is open', '', ['firmware']];
    case 'stageEnded':
      return stageEnded(context, subject, state);
    case 'hypervisorLaunched':
      return launchedWords(context);
    case 'launchRefused':
      return launchRefused(context, detail, state);
    case 'systemBecameParent':
      return [
        'request',
        `${system} is the parent partition from here on`,
        'Nothing was moved or copied. The hypervisor’s memory is closed to it; all other memory is not.',
        ['parent', 'hypervisor'],
      ];
    case 'childStarted':
      return childStarted(state.disk?.vms[subject]?.name ?? 'a child');
    case 'startFinished':
      return [
        'work',
        `${system} reads its console, ${here === 'parent' ? 'as the parent partition' : 'on the bare machine'}`,
        '',
        [here],
      ];
    case 'wentDown':
      return [
        'work',
        subject === 1 ? 'it is down, and starts again' : 'it is down, and off',
        '',
        ['firmware'],
      ];
    case 'copied':
      return ['work', `${system} is on the disk`, 'The machine starts from it.', ['firmware']];
  }
}

const launchedWords = ({ setup }: LabContext): Told => [
  'crossing',
  'the hypervisor takes the processor’s host mode',
  setup.era === '2008-r2'
    ? 'Windows is already running, and goes on in the instruction after its call, with a floor beneath it.'
    : 'No Windows has run yet on this start.',
  ['hypervisor'],
];

const childStarted = (name: string): Told => [
  'request',
  `${name} is started by the parent’s services`,
  'It ran when the parent went down, and its start action says that it shall again.',
  ['child', 'parent'],
];

/** What a hand did, as a clause. */
const HANDS: Readonly<Record<string, string>> = {
  on: 'the power button is pressed',
  off: 'the power button is held until the machine is off',
  firmware: 'the key for the firmware’s setup is pressed',
  save: 'the setup is saved, and the machine restarts',
  'save-off': 'the setup is saved, and the machine switches off',
  discard: 'the setup is left without saving',
  remote: 'the reader connects from the desk',
  local: 'the reader walks over to the machine',
};

function handWords(text: string): string {
  const [verb = '', ...rest] = text.slice(1).split(' ');
  if (Object.hasOwn(HANDS, verb)) return HANDS[verb] ?? verb;
  if (verb === 'set') return `in the setup, ${rest.join(' is now ')}`;
  return verb === 'install'
    ? `${rest.join(' ')} is chosen from the medium`
    : `a hand tries “${text}”`;
}

function entered({ script }: LabContext, index: number, state: Frozen<LabState>): Told {
  const text = script[index] ?? '';
  if (text.startsWith(':')) return ['work', handWords(text), '', ['firmware']];
  const last = state.exchanges.at(-1);
  const first = last?.line === text ? last.said.find((line) => line.text.trim() !== '') : undefined;
  return [
    'work',
    `“${text.slice(0, 70)}” is typed`,
    first === undefined
      ? 'The machine prints nothing.'
      : `The first line of the answer: “${first.text.trim()}”.`,
    [state.up?.hypervisor ? 'parent' : 'bare'],
  ];
}

const started = (cold: boolean, state: Frozen<LabState>): Told => [
  'recovery',
  `start ${state.starts} begins, ${cold ? 'with power that was away' : 'without the power having been away'}`,
  cold
    ? 'The processor is told all that the firmware has saved.'
    : 'What the processor was told about its extension and no-execute stays as it was.',
  ['firmware'],
];

const STAGES: Readonly<Record<StageId, string>> = {
  firmware: 'firmware hands over to the boot loader',
  bootLoader: 'the boot loader has read the boot settings',
  launch: 'the hypervisor’s image is to be launched',
  kernel: 'the Windows kernel has started',
  launchDriver: 'in the kernel’s early start, the driver hvboot.sys gets its turn',
  services: 'the services run',
  child: 'the parent has asked for a child',
};

function stageEnded(context: LabContext, index: number, state: Frozen<LabState>): Told {
  const machine = bootMachine(state, context);
  const stage = machine ? stagesOf(machine)[index] : undefined;
  return ['work', stage ? STAGES[stage.id] : 'a stage has ended', '', [stage?.actor ?? 'firmware']];
}

function launchRefused(context: LabContext, event: number, state: Frozen<LabState>): Told {
  const machine = bootMachine(state, context);
  const refusal = machine ? launchRefusal(machine) : null;
  const failure = refusal === null ? undefined : LAUNCH_FAILURES.get(refusal);
  return [
    'fault',
    `no launch: ${failure?.why ?? 'nothing is known of why'}`,
    `${event > 0 ? `The System log gets event ${event}. ` : ''}Windows starts without a hypervisor of its own, and no virtual machine will.`,
    ['hypervisor'],
  ];
}

const lostWords = (state: Frozen<LabState>): string =>
  state.cutOff ? 'A system was running; the next one will write so into its log.' : '';
