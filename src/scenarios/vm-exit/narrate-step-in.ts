/** The sentences of what a reader breaks around an exit, and of how the guest ends by it. */
import type { Frozen } from '../../engine/scenario.ts';
import type { ExitContext } from './context.ts';
import type { Told } from './event-words.ts';
import { playerOf, vainBecause, type ReaderAct } from './reader-acts.ts';
import type { ExitState } from './state.ts';
import { monitorKind, type Way } from './ways.ts';

/** What was meant, where nothing comes of it. */
const VAIN: Readonly<Record<ReaderAct, string>> = {
  'spoil:state': 'no state of the guest to spoil',
  'break:guest': 'no guest to break',
  'crash:monitor': 'no monitor to crash',
  'hang:device': 'nobody to hang who plays a device',
  'kill:device': 'nobody to kill who plays a device',
};

/** The narration of an act, with the state right after it. */
export function steppedIn(act: ReaderAct, context: ExitContext, state: Frozen<ExitState>): Told {
  if (state.vain === 1) {
    const why = vainBecause(act, state, context) ?? 'nothing changes';
    return ['work', `${VAIN[act]}: ${why}`, ' Nothing changes.', ['monitor']];
  }
  const { way } = context;
  switch (act) {
    case 'spoil:state':
      return [
        'fault',
        'a field of the guest’s saved state gets a value that no processor accepts',
        ' Nothing happens yet: the processor looks at it when it enters the guest next.',
        ['monitor', 'guest'],
      ];
    case 'break:guest':
      return [
        'fault',
        'the guest’s own table of fault handlers is overwritten',
        standsStill(context, state)
          ? ' Nothing happens while it stands still: the guest must run to fault.'
          : ' The next fault finds no handler.',
        ['guest'],
      ];
    case 'crash:monitor':
      return crashed(way);
    case 'hang:device':
      return ['fault', `${player(way)} hangs`, asked(context), ['beyond']];
    case 'kill:device':
      return playerOf(way) === 'process'
        ? [
            'fault',
            'the process that plays the guest’s devices dies, and the guest with it',
            ` ${diesWith(way)} Nobody else notices: each guest has a process of its own.`,
            ['beyond', 'guest'],
          ]
        : ['fault', `${player(way)} dies`, asked(context), ['beyond']];
  }
}

/** Whether the guest does not run: an exit is being served. */
const standsStill = ({ parts }: ExitContext, state: Frozen<ExitState>): boolean => {
  const kind = parts[state.parts]?.kind;
  return state.inPart === 1 && kind !== 'guest' && kind !== 'inCode';
};

/** Who plays the guest's devices. */
const player = (way: Way): string =>
  playerOf(way) === 'process'
    ? 'the process that plays the guest’s devices'
    : 'the program in the privileged partition that plays the guest’s devices';

/** Whether what the guest does here needs it. */
const asked = ({ parts }: ExitContext): string =>
  parts.some(({ kind }) => kind === 'beyond')
    ? ' An exit that is passed on to it gets no answer.'
    : ' What the guest does here is answered without it, as far as our sources show: the guest does not notice.';

/** Why a guest ends with its process. */
function diesWith({ monitor }: Way): string {
  if (monitor.startsWith('kvm'))
    return 'Under KVM the virtual machine is that process: its virtual processors are threads of it.';
  return monitor === 'nova'
    ? 'Under NOVA it is the guest’s own monitor, in user mode.'
    : 'The monitor takes its turns within that process, and ends with it.';
}

function crashed(way: Way): Told {
  const rest = (): string => {
    if (way.monitor.includes('-in-'))
      return ' It was the inner one. Its guests are gone; to the outer monitor this was one guest’s crash, and it goes on.';
    if (monitorKind(way) === 'hypervisor')
      return ' Every guest is entered through it: the whole machine stops.';
    return monitorKind(way) === 'hostKernel'
      ? ' It is the kernel of the host. All guests go with it, and every program beside them: the whole machine stops.'
      : ' This product has a monitor for each guest: this one’s guest is gone. It ran with all the rights of a kernel, so that only luck keeps its mistake from the host.';
  };
  const first = way.monitor.includes('-in-') ? 'the inner monitor crashes' : 'the monitor crashes';
  return ['fault', first, rest(), ['monitor', 'guest']];
}

/** The processor refuses to load the guest. */
export const refused = ({ way }: ExitContext): Told => [
  'fault',
  'the entry fails: the processor refuses the guest’s state',
  `${way.monitor.includes('-in-') ? ' The outer monitor enters for the inner one, and hands the failure to it.' : ''} The processor checks what it is to load, and goes back to the monitor with the reason. No instruction of the guest runs any more${way.monitor.startsWith('kvm') ? '; KVM tells the process, which stops the virtual machine' : ''}. Nobody else is harmed. No source of ours has measured what the refusal costs.`,
  ['monitor', 'guest'],
];

/** The guest's fault, the fault of its handler, and the fault of that one's. */
export function faulted({ way }: ExitContext): Told {
  const three = ' A fault found no handler, nor did the fault that follows from that.';
  if (way.monitor === 'native')
    return [
      'fault',
      'a triple fault: the processor gives up',
      `${three} With no monitor beneath, what is left is to reset the machine.`,
      ['guest'],
    ];
  const bySoftware = way.monitor === 'vmware-translation' || way.monitor === 'xen-paravirtual';
  return !bySoftware
    ? [
        'fault',
        'a triple fault: the processor leaves the guest, and it is not entered again',
        `${three} On a machine without monitor the processor would shut down; here that is an exit with a reason of its own. The monitor stops this guest or resets it, and everybody else goes on.`,
        ['guest', 'monitor'],
      ]
    : [
        'fault',
        'the guest can take no fault any more, and the monitor stops it',
        `${three} Faults are delivered to this guest by the monitor itself, in software: it sees that there is nobody to deliver to. Everybody else goes on.`,
        ['guest', 'monitor'],
      ];
}

/** Nobody answers an exit that was passed on. */
export const unanswered = (): Told => [
  'fault',
  'nobody answers: the guest stands still for good',
  ' A touch of a register has no time limit, and a guest that does not run cannot grow impatient. The monitor is sound and serves all others.',
  ['beyond', 'guest'],
];
