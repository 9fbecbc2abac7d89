/** The sentences of “who runs next?”: one for every event of the host, in this figure’s words. */
import type { Frozen } from '../../engine/scenario.ts';
import { step } from '../../engine/units.ts';
import { CREW } from '../host/codes.ts';
import { KINDS } from '../host/events.ts';
import type { Narration } from '../narration.ts';
import { boardAt, namesInLine, type Board } from './board.ts';
import type { NextState } from './changes.ts';
import type { Told } from './event-words.ts';
import { intervalsOf, type NextRun } from './intervals.ts';
import { steppedIn } from './narrate-step-in.ts';
import { partitionOf } from './partitions.ts';
import { NEXT_KINDS, readerActOf, STORM_NS } from './reader-acts.ts';
import type { NextContext } from './context.ts';
import { isOff } from './step-in.ts';

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

function told(run: NextRun, row: number, board: Board): Told {
  const { trace, context } = run;
  const [subject, detail] = [trace.subject[row] ?? 0, trace.detail[row] ?? 0];
  switch (trace.kind[row]) {
    case NEXT_KINDS.readerActed:
      return steppedIn(readerActOf(subject), run.stateAt(step(row)), context);
    case KINDS.runEnded:
      return stormOver(run, row) ?? ranOn(context, board, subject, detail);
    case KINDS.timerFired:
      return unheard(run, row, board) ?? wakes(context, board);
    case KINDS.deviceFinished:
      return [
        'device',
        'the disk has read what the user’s child wants',
        heard(run, row, board),
        ['parent'],
      ];
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
function heard(run: NextRun, row: number, { running }: Board): string {
  const now = stepped(run, row);
  if (now !== null && isOff(now, run.context, 0)) return 'Nobody is there any more to take it.';
  if (now?.changes?.parentHangs === 1)
    return 'Its interrupt arrives at the hypervisor, and the parent hangs: nobody takes it up.';
  return `Its interrupt arrives at the hypervisor, which tells the parent${running.includes(-1) ? '' : ': that needs a processor, too'}.`;
}

/** The state after an event of a run in which the reader has stepped in; null where nobody has yet. */
function stepped(run: NextRun, row: number): Frozen<NextState> | null {
  const at = run.trace.at[row] ?? 0;
  return run.inputs.interventions.some((one) => one.at <= at) ? run.stateAt(step(row + 1)) : null;
}

/** A question to a child that cannot answer it. */
function unheard(run: NextRun, row: number, { running }: Board): Told | null {
  const now = stepped(run, row);
  if (now === null) return null;
  if (isOff(now, run.context, 0))
    return ['wait', 'a question arrives, and the user’s child is off', 'Nobody answers.', ['user']];
  const { schedulerKind } = run.context.host;
  if (now.changes?.userHangs !== 1) {
    if (now.changes?.parentHangs !== 1 || schedulerKind !== 'root') return null;
    const why = 'The parent hangs, and nobody else places it on a processor.';
    return ['wait', 'a question arrives, and the user’s child has to wait', why, ['user']];
  }
  const where = running.indexOf(userAgent(run.context));
  const place = where < 0 ? 'It stands in line' : `It turns in its loop on processor ${where + 1}`;
  const rest = `${place}; nothing in it looks at the question.`;
  return ['wait', 'a question arrives, and the user’s child hangs', rest, ['user']];
}

/** The end of a flood of interrupts: nothing else of the hypervisor’s takes so long. */
function stormOver(run: NextRun, row: number): Told | null {
  const { trace, context, inputs } = run;
  const [processor, agent] = [trace.subject[row] ?? 0, trace.detail[row] ?? 0];
  const at = trace.at[row] ?? 0;
  if (inputs.interventions.length === 0 || partitionOf(context, agent).role !== 'interrupts')
    return null;
  const took = intervalsOf(run).some(
    (one) =>
      one.agent === agent && one.processor !== null && one.to === at && at - one.from >= STORM_NS,
  );
  if (!took) return null;
  const rest = 'Whoever was pushed off has its place in line, and no time back.';
  return [
    'recovery',
    `the flood of interrupts is over, on processor ${processor + 1}`,
    rest,
    ['hypervisor'],
  ];
}

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
