/** The sentences of “VMBus up close”: one for every event. */
import type { Frozen } from '../../engine/scenario.ts';
import type { EventClass, Narration } from '../narration.ts';
import { formatCount, formatCycles, formatTime } from '../quantity.ts';
import type { VmbusContext } from './context.ts';
import { REASONS, type KindName, type VmbusState } from './state.ts';

export const PLACES = {
  child: 'child',
  hypervisor: 'hypervisor',
  parent: 'parent',
  card: 'device',
};

interface Happening {
  readonly kind: KindName;
  readonly subject: number;
  readonly detail: number;
}

type Told = readonly [
  eventClass: EventClass,
  short: string,
  rest: string,
  places: readonly string[],
  /** It names a cost. */
  priced?: true,
];

/** The narration of one event, with the state it led to. */
export function narrate(
  context: VmbusContext,
  happening: Happening,
  state: Frozen<VmbusState>,
): Narration {
  const { kind, subject, detail } = happening;
  const packet = `packet ${subject + 1}`;
  const given = { context, state, packet, subject, detail };
  const [eventClass, short, rest, domains, priced] = TOLD[kind](given);
  const first = `${short.charAt(0).toUpperCase()}${short.slice(1)}.`;
  return {
    class: eventClass,
    short,
    long: `${first}${rest === '' ? '' : ` ${rest}`}`,
    domains,
    uncertain: priced === true && context.uncertain,
  };
}

interface Given {
  readonly context: VmbusContext;
  readonly state: Frozen<VmbusState>;
  /** "packet 3". */
  readonly packet: string;
  readonly subject: number;
  readonly detail: number;
}

const { child, hypervisor, parent, card } = PLACES;

const TOLD: Readonly<Record<KindName, (given: Given) => Told>> = {
  packetCame: ({ context, state, packet }) => {
    if (state.loops > 0)
      return [
        'wait',
        `${packet} is never made: the child hangs`,
        'Its application gets no time to make one.',
        [child],
      ];
    const gone = context.way.between === 'nothing' ? state.handed : state.put;
    const before = state.came - gone - 1;
    const rest =
      before > 0
        ? `${formatCount(before, 'packet is', 'packets are')} before it in the child.`
        : state.child === 'puts'
          ? 'The child’s driver takes it up at once.'
          : 'The child takes it up as soon as it runs again.';
    return ['request', `${packet}: the application hands it to its kernel`, rest, [child]];
  },
  packetPut: ({ context, state, packet, subject }) => [
    'work',
    `${packet} lies in place ${(subject % context.places) + 1} of the ring`,
    `${formatCount(state.put - state.taken, 'packet lies', 'packets lie')} there now. Getting it there took the child ${spent(context, context.doings.put)}, and nothing outside it has run.`,
    [child],
    true,
  ],
  bellRung: ({ context, state, packet }) => [
    'crossing',
    `the child rings for ${packet}`,
    `The ring was empty and nobody was in it, so the child must leave guest mode: a hypercall, ${spent(context, context.doings.tell)}. ${wakeWords(context, state)}`,
    [child, hypervisor],
    true,
  ],
  bellSpared: ({ state, packet, detail }) => {
    if (state.hung > 0)
      return [
        'wait',
        `no bell for ${packet}: the parent is taken to be on its way`,
        'Nothing in the ring says that it hangs.',
        [child],
      ];
    if (REASONS[detail] === 'emptying' && state.busy === 1)
      return [
        'wait',
        `no bell for ${packet}: the parent has not left the ring`,
        'It is kept from it and will go on where it stopped; its flag still says that it needs no bell.',
        [child],
      ];
    return REASONS[detail] === 'emptying'
      ? [
          'wait',
          `no bell for ${packet}: the parent is emptying the ring`,
          'It will look once more before it leaves, and find this packet too. No exit, no interrupt, no switch.',
          [child],
        ]
      : [
          'wait',
          `no bell for ${packet}: the parent has been rung for already`,
          'One bell is enough, however many packets lie there when it comes.',
          [child],
        ];
  },
  ringFull: ({ context, packet }) => [
    'wait',
    `the ring is full: ${packet} waits in the child`,
    `All ${context.places} places are taken. The driver stops its queue until the parent has taken one.`,
    [child],
  ],
  parentWoke: ({ context, state }) => [
    'crossing',
    ...(state.hung > 0
      ? ([
          'the parent is put on its processor, and hangs there',
          `The hypervisor has done its part: ${spent(context, context.doings.wake)}. Nobody looks at what lies there.`,
        ] as const)
      : context.way.between === 'ring'
        ? ([
            'the parent runs, and looks into the ring',
            `The hypervisor put it on its processor: ${spent(context, context.doings.wake)}. From now on a flag in the ring says that it needs no bell.`,
          ] as const)
        : ([
            'the device model in the parent runs',
            `The hypervisor put the parent on its processor, and the parent’s kernel the worker process: ${spent(context, context.doings.wake)}.`,
          ] as const)),
    [parent, hypervisor],
    true,
  ],
  packetTaken: ({ context, state, packet }) => [
    'work',
    `the parent takes ${packet}`,
    behind(context, state),
    [parent],
  ],
  packetTouched: ({ context, packet }) => [
    'crossing',
    `the child touches a register for ${packet}, and stands still`,
    `The hypervisor catches the access: ${spent(context, context.doings.tell)}. The register can hold one command; the child goes on when it has been taken.`,
    [child, hypervisor],
    true,
  ],
  modelDone: ({ context, state, packet }) => [
    'work',
    `the device model has taken ${packet}; the child ${state.loops > 0 ? 'hangs on' : 'goes on'}`,
    `It has worked out what the access meant and copied the packet: ${spent(context, context.doings.model)}. What is left is the parent’s own way to the card.`,
    [parent, child],
    true,
  ],
  packetHanded: ({ context, packet }) =>
    context.way.between === 'nothing'
      ? [
          'work',
          `the child hands ${packet} to the card itself`,
          `Its own driver writes into the card’s own registers: ${spent(context, context.doings.put)} in all, no exit, nobody told.`,
          [child, card],
          true,
        ]
      : [
          'work',
          `the parent hands ${packet} to the card`,
          `Its driver reaches the card directly: ${spent(context, passing(context))}.`,
          [parent, card],
          true,
        ],
  parentSlept: ({ context }) => [
    'wait',
    'the parent finds nothing more, and leaves',
    context.way.between === 'ring'
      ? 'It takes the flag away and looks once more, so that no packet slips in between. The next one needs a bell.'
      : 'The next touch of a register has to wake it again.',
    [parent],
  ],
  packetSent: ({ context, state, packet }) =>
    state.cut > 0
      ? [
          'fault',
          `${packet} is lost on the wire`,
          'The cable was pulled while it was under way. Nobody here hears of it.',
          [card],
        ]
      : [
          'device',
          `${packet} has left the card`,
          `${formatTime(context.wireNs)} on the wire. ${formatCount(state.sent, 'packet')} of ${context.params.packets} sent.`,
          [card],
        ],
  parentBusy: ({ context, state }) => [
    state.hung > 0 ? 'work' : 'fault',
    state.hung > 0
      ? 'no other work for the parent: it hangs'
      : `the parent’s processor has other work for ${formatTime(context.params.busyNs)}`,
    context.way.between === 'nothing'
      ? 'Nothing of this child’s way to the card runs there.'
      : 'What it has begun with a packet it ends first.',
    [parent],
  ],
  childHung: ({ context, state }) => [
    state.loops > 1 ? 'work' : 'fault',
    state.loops > 1
      ? 'the child hangs already: nothing changes'
      : 'the child hangs: its processor turns in a loop',
    context.way.between === 'nothing'
      ? 'What it has begun with a packet it ends first. Nobody else works for it, and nobody notices.'
      : 'What it has begun with a packet it ends first. The parent empties what lies there and leaves: to it, this is a child with nothing to send.',
    [child],
  ],
  parentHung: ({ context, state }) => [
    state.hung > 1 ? 'work' : 'fault',
    state.hung > 1
      ? 'the parent hangs already: nothing changes'
      : 'the parent hangs: it takes no packet any more',
    hungWords[context.way.between],
    [parent],
  ],
  cablePulled: ({ state }) => [
    state.cut > 1 ? 'work' : 'fault',
    state.cut > 1 ? 'the cable is out already: nothing changes' : 'the card’s cable is pulled',
    `${state.wire === 1 ? 'A packet is on the wire. ' : ''}Nobody before the card notices: bells, ring and copies cost what they did, for nothing.`,
    [card],
  ],
  parentBack: ({ context, state }) =>
    state.hung > 0
      ? ['wait', 'the parent’s other work is over, and it hangs', 'Nothing changes.', [parent]]
      : [
          'recovery',
          'the parent’s processor is free again',
          context.way.between === 'ring' && state.put > state.taken
            ? `${formatCount(state.put - state.taken, 'packet lies', 'packets lie')} in the ring.`
            : '',
          [parent],
        ],
};

/** Who feels a parent that hangs, by what lies between it and the child. */
const hungWords: Readonly<Record<VmbusContext['way']['between'], string>> = {
  ring: 'What it has begun with a packet it ends first. The child puts packets into the ring until that is full; its processor is its own, and it goes on with everything else.',
  registers:
    'What it has begun with a packet it ends first. The child stands still at its next touch: it gets nothing done at all.',
  nothing: 'Nothing of this child’s way to the card runs there: its packets go on.',
};

/** What the parent does with a packet until the card has it, cycles. */
export const passing = ({ doings, way }: VmbusContext): number =>
  way.between === 'registers' ? doings.pass : doings.model + doings.pass;

/** A cost in a sentence; what rests on a proxy is about so much. */
const spent = ({ uncertain }: VmbusContext, cycles: number): string =>
  `${uncertain ? 'about ' : ''}${formatCycles(cycles)}`;

/** What becomes of a bell. */
const wakeWords = (context: VmbusContext, { busy, hung }: Frozen<VmbusState>): string =>
  hung > 0
    ? 'The hypervisor tells the parent, which hangs.'
    : busy === 1
      ? 'The parent’s processor is busy with something else; the bell waits for it.'
      : `The hypervisor interrupts the parent, which will run after ${spent(context, context.doings.wake)} more.`;

/** What lies behind the packet just taken. */
function behind(context: VmbusContext, { put, taken }: Frozen<VmbusState>): string {
  if (context.way.between === 'registers') return 'The register is read by the device model.';
  const more = put - taken;
  return more === 0
    ? 'It was the last one in the ring.'
    : `${formatCount(more, 'packet lies', 'packets lie')} behind it: all of them for one bell.`;
}
