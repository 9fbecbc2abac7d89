/**
 * A visit to the lab: what was entered, what was taken back, and which starts the reader has watched. A step
 * back takes the last input away; everything else follows from the inputs.
 */
import type { Frozen } from '../../engine/scenario.ts';
import { step, type SimTime } from '../../engine/units.ts';
import {
  bootsOf,
  enter,
  formatLab,
  parseLab,
  runOf,
  screenOf,
  undo,
  type LabLog,
  type LabRun,
  type LabState,
  type Screen,
} from '../../scenarios/installation/index.ts';

export interface Session {
  readonly log: LabLog;
  /** Inputs that were taken back, the next to come again last. */
  readonly back: LabLog['inputs'];
  /** How many starts of the machine the reader has seen to their end. */
  readonly seen: number;
}

/** What a session comes to: its run, the state at the end, and the screen that it shows. */
export interface Situation {
  readonly run: LabRun;
  readonly state: Frozen<LabState>;
  /** What the reader has seen of it: while a start is to be watched, the state it begins with. */
  readonly seenState: Frozen<LabState>;
  readonly screen: Screen;
  readonly boots: ReturnType<typeof bootsOf>;
  /** The start that is to be watched before the screen is shown; null where there is none. */
  readonly watching: number | null;
}

/** A session that begins with a log: nothing of it is to be watched again. */
export const sessionOf = (log: LabLog): Session => ({
  log,
  back: [],
  seen: bootsOf(runOf(log)).length,
});

/** Everything that follows from a session. */
export function situationOf({ log, seen }: Session): Situation {
  const run = runOf(log);
  const state = run.stateAt(run.steps);
  const boots = bootsOf(run);
  const last = boots.length - 1;
  const ended = boots[last]?.ended;
  const isNew = boots.length > seen && (ended === 'parent' || ended === 'bare');
  const screen = screenOf(state, run.context);
  const watching = isNew && screen.kind === 'console' ? last : null;
  const seenState = watching === null ? state : run.stateAt(step(boots[watching]?.from ?? 0));
  return { run, state, seenState, screen, boots, watching };
}

/** One more input; at an instant where the reader acts in the middle of a start. The same session when it is full. */
export function acted(session: Session, text: string, at?: SimTime): Session {
  const log = enter(session.log, text, at);
  return log === session.log ? session : { ...session, log, back: [] };
}

/** Several lines, one after the other, as long as a console reads; how many were left out. */
export function typed(
  session: Session,
  lines: readonly string[],
): { readonly session: Session; readonly left: number } {
  let now = session;
  for (const [index, line] of lines.entries()) {
    const next = acted(now, line);
    if (next === now) return { session: now, left: lines.length - index };
    now = next;
    const { screen, watching } = situationOf(now);
    if (screen.kind !== 'console' || watching !== null)
      return { session: now, left: lines.length - index - 1 };
  }
  return { session: now, left: 0 };
}

/** The last start has been watched. */
export const watched = (session: Session): Session => ({
  ...session,
  seen: bootsOf(runOf(session.log)).length,
});

/** The last input is taken back. */
export function steppedBack(session: Session): Session {
  const last = session.log.inputs.at(-1);
  return last
    ? watched({ ...session, log: undo(session.log), back: [...session.back, last] })
    : session;
}

/** What was taken back last comes again. */
export function steppedForward(session: Session): Session {
  const next = session.back.at(-1);
  if (!next) return session;
  const { setup, inputs } = session.log;
  return watched({
    ...session,
    log: { setup, inputs: [...inputs, next] },
    back: session.back.slice(0, -1),
  });
}

/** Everything is taken back, and can come again. */
export const reset = (session: Session): Session => repeated(session, steppedBack);

/** Everything that was taken back comes again. */
export const restored = (session: Session): Session => repeated(session, steppedForward);

function repeated(session: Session, move: (session: Session) => Session): Session {
  const next = move(session);
  return next === session ? session : repeated(next, move);
}

const NAME = 'lab=';

/** What stands behind the # of the page's address. */
export const fragmentOf = ({ log }: Session): string => `#${NAME}${formatLab(log)}`;

/** A session that was read, null where there is none, and a sentence for each thing its reader must know of it. */
export interface Opened {
  readonly session: Session | null;
  readonly remarks: readonly string[];
}

/** The session of an address; null where the address names none. Never throws. */
export function sessionIn(fragment: string): Opened | null {
  const text = fragment.replace(/^#/, '');
  return text.startsWith(NAME) ? opened(text.slice(NAME.length)) : null;
}

/** The session of a text that was kept or sent. Never throws. */
export function opened(text: string): Opened {
  const { log, problems, isOfOther } = parseLab(text);
  return {
    session: log && sessionOf(log),
    remarks: [
      ...(problems.length > 0
        ? [`The link was not read in full: ${[...new Set(problems)].join('; ')}.`]
        : []),
      ...(isOfOther ? [OF_OTHER] : []),
    ],
  };
}

const OF_OTHER =
  'This visit was made with another version of the lab: the same steps may come to something else now.';
