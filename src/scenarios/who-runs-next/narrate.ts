/** The sentences of “who runs next?”: one for every event of the host, in this figure’s words. */
import { CREW } from '../host/codes.ts';
import { KINDS } from '../host/events.ts';
import type { EventClass, Narration } from '../narration.ts';
import { boardAt, namesInLine, type Board } from './board.ts';
import type { NextRun } from './intervals.ts';
import { partitionOf } from './partitions.ts';
import type { NextContext } from './scenario.ts';

type Told = readonly [
  eventClass: EventClass,
  short: string,
  rest: string,
  domains: readonly string[],
];

/** The narration of the event in one row of a run. */
export function narrate(run: NextRun, row: number): Narration {
  const board = boardAt(run, row + 1);
  const [eventClass, short, rest, domains] = told(run, row, board);
  const line = namesInLine(run, board);
  const waiting = line.length > 0 ? ` Ready, and not running: ${line.join(', ')}.` : '';
  return {
    class: eventClass,
    short,
    long: `${capital(short)}.${rest === '' ? '' : ` ${rest}`}${waiting}`,
    domains,
    uncertain: false,
  };
}

function told({ trace, context }: NextRun, row: number, board: Board): Told {
  const [subject, detail] = [trace.subject[row] ?? 0, trace.detail[row] ?? 0];
  switch (trace.kind[row]) {
    case KINDS.runEnded:
      return ranOn(context, board, subject, detail);
    case KINDS.timerFired:
      return wakes(context, board);
    case KINDS.deviceFinished:
      return ['device', 'the disk has read what the user’s child wants', heard(board), ['parent']];
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
const heard = ({ running }: Board): string =>
  `Its interrupt arrives at the hypervisor, which tells the parent${running.includes(-1) ? '' : ': that needs a processor, too'}.`;

function ranOn(context: NextContext, board: Board, processor: number, agent: number): Told {
  const { id, role, name } = partitionOf(context, agent);
  const place = `on processor ${processor + 1}`;
  const next = board.running[processor] ?? -1;
  const after = next < 0 ? null : partitionOf(context, next);
  if (next === agent) return ['work', `${name} goes on, ${place}`, '', [id]];
  const follows = after === null ? nobody(board) : `${capital(after.name)} runs there now.`;
  const domains = after === null ? [id] : [id, after.id];
  if (board.line.includes(agent))
    return ['crossing', `${name} has to give way ${place}`, follows, domains];
  const short =
    role === 'user'
      ? `${name} ${board.answered ? 'has answered, and sleeps' : 'waits for the disk'}, ${place}`
      : `${name} has nothing left to do, ${place}`;
  const eventClass = role === 'user' && board.answered ? 'request' : 'crossing';
  return [eventClass, short, follows, domains];
}

const nobody = ({ line }: Board): string =>
  line.length === 0
    ? 'The processor has nothing to do.'
    : 'The processor stays idle, though somebody is ready: nobody of them may run there.';

/** The user asks something, and the child becomes ready. */
function wakes(context: NextContext, { running }: Board): Told {
  const agent = userAgent(context);
  const where = running.indexOf(agent);
  const ask = 'a question arrives';
  if (where >= 0)
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
