/** The lab in a page: a session or the choice of one, tied to the address and to what is kept. */
import { useLayoutEffect, useMemo, useState } from 'preact/compat';
import { useEffectEvent } from '../use-effect-event.ts';
import type { SimTime } from '../../engine/units.ts';
import {
  formatLab,
  labOf,
  missionOf,
  ticksOf,
  type LabSetup,
  type MissionId,
} from '../../scenarios/installation/index.ts';
import type { Happened } from '../../progress/missions.ts';
import {
  acted,
  fragmentOf,
  opened,
  reset,
  restored,
  sessionIn,
  sessionOf,
  situationOf,
  steppedBack,
  steppedForward,
  typed,
  watched,
  type Session,
  type Situation,
} from '../../views/lab/session.ts';
import { useMissions, type Missions } from './use-missions.ts';

export interface Lab {
  readonly session: Session | null;
  readonly situation: Situation | null;
  readonly missions: Missions;
  /** What the last act came to, in a sentence; empty when there is nothing to say. */
  readonly notice: string;
  /** What is to be known of the link or the kept visit that was opened; empty when there is nothing. */
  readonly warning: string;
  /** Counts what the reader did, so that the focus follows only the reader’s own acts. */
  readonly acts: number;
  /** Counts the beginnings. */
  readonly visit: number;
  begin(setup: LabSetup): void;
  /** Opens what was kept of a mission. */
  open(log: string): void;
  leave(): void;
  enter(text: string, at?: SimTime): void;
  type(lines: readonly string[]): void;
  move(kind: keyof typeof MOVES): void;
  happened(happened: Happened): void;
  /** Forgets how a mission stands, and begins it anew. */
  anew(mission: MissionId): void;
  say(notice: string): void;
}

const MOVES = {
  back: [steppedBack, 'One step is taken back.'],
  forward: [steppedForward, 'The step is there again.'],
  reset: [reset, 'Everything is taken back; “Take it all back in” undoes that.'],
  restore: [restored, 'Everything is there again.'],
  watched: [watched, ''],
} as const;

const FULL =
  'The lab keeps no more steps than these. Take some back, or reset, to do something else.';

export function useLab(): Lab {
  const [session, setSession] = useState<Session | null>(null);
  const [notice, say] = useState('');
  const [warning, warn] = useState('');
  const [acts, setActs] = useState(0);
  const [visit, setVisit] = useState(0);
  const missions = useMissions();
  const situation = useMemo(() => session && situationOf(session), [session]);
  const openSession = (opened: Session): void => {
    setVisit(visit + 1);
    setSession(opened);
  };
  useAddress(session, openSession, warn);

  function show(next: Session | null, words: string): void {
    setSession(next);
    say(words);
    setActs(acts + 1);
  }
  function visitOf(begun: Session, words = '', remarks: readonly string[] = []): void {
    setVisit(visit + 1);
    warn(remarks.join(' '));
    show(begun, words);
  }

  function keep(next: Session): void {
    const { mission } = next.log.setup;
    const goal = missionOf(mission);
    const { seenState, run } = situationOf(next);
    const allDone =
      goal.clauses.length > 0 && ticksOf(goal, seenState, run.context).every(({ done }) => done);
    const log = formatLab(next.log);
    missions.happened(mission, { kind: 'entered', allDone }, log);
  }

  function go(next: Session, words: string): void {
    keep(next);
    show(next, words);
  }

  return {
    ...{ session, situation, missions, notice, warning, acts, visit, say },
    begin: (setup) => visitOf(sessionOf(labOf(setup))),
    open(text) {
      const found = opened(text);
      if (found.session) visitOf(found.session, '', found.remarks);
    },
    leave() {
      warn('');
      show(null, '');
    },
    enter(text, at) {
      if (!session) return;
      const next = acted(session, text, at);
      if (next === session) say(FULL);
      else go(next, '');
    },
    type(lines) {
      if (!session) return;
      const { session: next, left } = typed(session, lines);
      if (next === session) say(FULL);
      else go(next, left === 0 ? '' : leftOut(left));
    },
    move(kind) {
      const [move, words] = MOVES[kind];
      if (!session) return;
      const next = move(session);
      if (kind === 'watched') keep(next);
      setSession(next);
      say(words);
    },
    happened(what) {
      if (!session) return;
      missions.happened(session.log.setup.mission, what, formatLab(session.log));
    },
    anew(mission) {
      missions.forget(mission);
      visitOf(sessionOf(labOf({ mission })), 'The mission begins anew.');
    },
  };
}

const leftOut = (left: number): string =>
  `Nothing read the keyboard any more: ${left === 1 ? 'the last line was' : `the last ${left} lines were`} left out.`;

/** The session in the address, and the address after the session. */
function useAddress(
  session: Session | null,
  open: (session: Session) => void,
  warn: (words: string) => void,
): void {
  const [wrote, setWrote] = useState(false);
  const read = useEffectEvent(() => {
    const found = sessionIn(location.hash);
    if (!found) return;
    if (found.session) open(found.session);
    warn(found.remarks.join(' '));
  });
  useLayoutEffect(() => {
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  useLayoutEffect(() => {
    if (!session && !wrote) return;
    const { pathname, search } = location;
    history.replaceState(history.state, '', session ? fragmentOf(session) : pathname + search);
    setWrote(true);
  }, [session, wrote]);
}
