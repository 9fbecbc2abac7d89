/** The sentences of “who runs next?”: one for every event of the host, in this figure’s words. */
import type { Frozen } from '../../engine/scenario.ts';
import { AGENT, CREW } from '../host/codes.ts';
import { kindName } from '../host/narrate.ts';
import type { HostState } from '../host/state.ts';
import type { EventClass, Narration } from '../narration.ts';
import { partitionOf } from './partitions.ts';
import type { NextContext } from './scenario.ts';

interface Happening {
  /** The code in the trace. */
  readonly kind: number;
  readonly subject: number;
  readonly detail: number;
}

type Told = readonly [
  eventClass: EventClass,
  short: string,
  rest: string,
  domains: readonly string[],
];

/** The narration of one event, with the state it led to. */
export function narrate(
  context: NextContext,
  happening: Happening,
  state: Frozen<HostState>,
): Narration {
  const [eventClass, short, rest, domains] = told(context, happening, state);
  const line = lineOf(context, state);
  const waiting = line.length > 0 ? ` Ready, and not running: ${line.join(', ')}.` : '';
  return {
    class: eventClass,
    short,
    long: `${capital(short)}.${rest === '' ? '' : ` ${rest}`}${waiting}`,
    domains,
    uncertain: false,
  };
}

function told(
  context: NextContext,
  { kind, subject, detail }: Happening,
  state: Frozen<HostState>,
): Told {
  switch (kindName(kind)) {
    case 'runEnded':
      return ranOn(context, state, subject, detail);
    case 'timerFired':
      return wakes(context, state);
    case 'deviceFinished':
      return ['device', 'the disk has read what the user’s child wants', heard(state), ['parent']];
    default:
      return [
        'work',
        'processor time is dealt out anew, by weight',
        'Credit, caps and reserves begin a new period.',
        ['hypervisor'],
      ];
  }
}

/** Whether the news of the disk can be taken up at once. */
const heard = ({ running }: Frozen<HostState>): string =>
  `Its interrupt arrives at the hypervisor, which tells the parent${running.includes(-1) ? '' : ': that needs a processor, too'}.`;

function ranOn(
  context: NextContext,
  state: Frozen<HostState>,
  processor: number,
  agent: number,
): Told {
  const { id, role, name } = partitionOf(context, agent);
  const place = `on processor ${processor + 1}`;
  const next = state.running[processor] ?? -1;
  const after = next < 0 ? null : partitionOf(context, next);
  if (next === agent) return ['work', `${name} goes on, ${place}`, '', [id]];
  const follows = after === null ? nobody(state) : `${capital(after.name)} runs there now.`;
  const domains = after === null ? [id] : [id, after.id];
  if (state.agent[agent] === AGENT.ready)
    return ['crossing', `${name} has to give way ${place}`, follows, domains];
  const short =
    role === 'user'
      ? `${name} ${does(state)}, ${place}`
      : `${name} has nothing left to do, ${place}`;
  const eventClass = role === 'user' && state.inFlight[0] === 0 ? 'request' : 'crossing';
  return [eventClass, short, follows, domains];
}

/** What the user’s child has just come to. */
const does = ({ inFlight }: Frozen<HostState>): string =>
  (inFlight[0] ?? 0) > 0 ? 'waits for the disk' : 'has answered, and sleeps';

const nobody = (state: Frozen<HostState>): string =>
  state.readyCount === 0
    ? 'The processor has nothing to do.'
    : 'The processor stays idle, though somebody is ready: nobody of them may run there.';

/** The user asks something, and the child becomes ready. */
function wakes(context: NextContext, state: Frozen<HostState>): Told {
  const agent = userAgent(context);
  const where = state.agentProcessor[agent] ?? -1;
  const ask = 'a question arrives';
  if (state.agent[agent] === AGENT.running)
    return [
      'request',
      `${ask}, and the user’s child runs at once, on processor ${where + 1}`,
      'That one was idle, or whoever ran there had to make room.',
      ['user'],
    ];
  return [
    'wait',
    `${ask}, and the user’s child has to wait`,
    'All processors are taken by others that rank no lower, or that may not share a core with it.',
    ['user'],
  ];
}

/** The virtual processor of the user’s child. */
const userAgent = ({ host: { layout } }: NextContext): number =>
  layout.agentKind.findIndex(
    (kind, agent) => kind === CREW.guest && layout.agentGuest[agent] === 0,
  );

/** Who is ready and does not run, each named once. */
function lineOf(context: NextContext, state: Frozen<HostState>): readonly string[] {
  const agents = state.ready.slice(0, state.readyCount);
  return [...new Set(agents.map((agent) => partitionOf(context, agent).name))];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
