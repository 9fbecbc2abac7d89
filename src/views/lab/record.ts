/**
 * What is kept of a reader’s missions: how each stands, and by which inputs, so that it can be replayed. The
 * text of the store is read with suspicion: what does not fit is left out.
 */
import { MISSIONS, parseLab, type MissionId } from '../../scenarios/installation/index.ts';

/** `done`: all clauses held, by the reader’s own inputs. `shown`: the way was looked up first, which never counts. */
export type Standing = 'tried' | 'done' | 'shown';

export interface MissionRecord {
  readonly standing: Standing;
  /** Hints that were opened. */
  readonly hints: number;
  /** The link text of the inputs that did it; before that, of those so far. */
  readonly log: string;
}

/** All missions that were touched. */
export type Records = Readonly<Partial<Record<MissionId, MissionRecord>>>;

const VERSION = 1;
const STANDINGS: readonly Standing[] = ['tried', 'done', 'shown'];
const HINTS_MAX = 20;

/** The text for the store. */
export const formatRecords = (records: Records): string =>
  JSON.stringify({ version: VERSION, missions: records });

/** What a text of the store holds; nothing where it cannot be read. Never throws. */
export function parseRecords(text: string | null): Records {
  const missions = membersOf(membersOf(json(text))['missions']);
  const read = MISSIONS.flatMap(({ id }): [MissionId, MissionRecord][] => {
    const one = membersOf(missions[id]);
    const standing = STANDINGS.find((known) => known === one['standing']);
    const { hints, log } = one;
    const good =
      standing !== undefined &&
      typeof log === 'string' &&
      parseLab(log).log?.setup.mission === id &&
      Number.isSafeInteger(hints);
    return good ? [[id, { standing, log, hints: Math.min(Number(hints), HINTS_MAX) }]] : [];
  });
  return Object.fromEntries(read);
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** What happened in a mission. */
export type Happened =
  | { readonly kind: 'entered'; readonly log: string; readonly allDone: boolean }
  | { readonly kind: 'hint' }
  | { readonly kind: 'shown' };

const untouched: MissionRecord = { standing: 'tried', hints: 0, log: '' };

/** The records after something happened. What is done stays done by what did it; what was shown never counts. */
export function recorded(
  records: Records,
  mission: MissionId,
  happened: Happened,
  log: string,
): Records {
  const own = records[mission] ?? { ...untouched, log };
  return { ...records, [mission]: next(own, happened) };
}

function next(own: MissionRecord, happened: Happened): MissionRecord {
  switch (happened.kind) {
    case 'hint':
      return { ...own, hints: Math.min(own.hints + 1, HINTS_MAX) };
    case 'shown':
      return own.standing === 'done' ? own : { ...own, standing: 'shown' };
    case 'entered':
      if (own.standing === 'done') return own;
      return {
        ...own,
        log: happened.log,
        standing: happened.allDone && own.standing === 'tried' ? 'done' : own.standing,
      };
  }
}

/** The records without one mission: it begins anew. */
export const forgotten = (records: Records, mission: MissionId): Records =>
  Object.fromEntries(Object.entries(records).filter(([id]) => id !== mission));
