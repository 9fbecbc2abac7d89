/**
 * Missions of the lab in the document. A mission is kept as an item: its inputs as link text are the answer,
 * so that export, import, resets and merging need nothing of their own.
 */
import type { Change } from './change.ts';
import type { ProgressData } from './document.ts';
import { addTry, giveUp, openHint, saveDraft } from './record.ts';
import { itemStanding, type ItemState, type ItemVersion } from './standing.ts';

/** `done`: all clauses held, by the reader’s own inputs. `shown`: the way was looked up first, which never counts. */
export type MissionStanding = 'tried' | 'done' | 'shown';

export interface MissionRecord {
  readonly standing: MissionStanding;
  /** Hints that are open. */
  readonly hints: number;
  /** The link text of the inputs that did it; before that, of those so far; '' where they are too long to keep. */
  readonly log: string;
}

const STANDINGS: Readonly<Record<ItemState, MissionStanding>> = {
  new: 'tried',
  tried: 'tried',
  right: 'done',
  givenUp: 'shown',
};

/** How a mission stands; null where it was never touched, or begun anew. */
export function missionRecord(data: ProgressData, version: ItemVersion): MissionRecord | null {
  const { state, tries, hints, draft } = itemStanding(data, version);
  if (state === 'new' && hints === 0 && draft === null) return null;
  const done = state === 'right' ? tries.find(({ verdict }) => verdict === 'right') : undefined;
  return { standing: STANDINGS[state], hints, log: done?.answer ?? draft?.answer ?? '' };
}

/** What happened in a mission. */
export type Happened =
  | { readonly kind: 'entered'; readonly allDone: boolean }
  | { readonly kind: 'hint' }
  | { readonly kind: 'shown' };

/** Something happened, after the inputs `log`. What is done stays done by what did it; what was shown never counts. */
export const missionHappened =
  (version: ItemVersion, happened: Happened, log: string): Change =>
  (data, now) => {
    const { state, hints } = itemStanding(data, version);
    if (state === 'right') return data;
    if (happened.kind === 'entered' && happened.allDone && state !== 'givenUp')
      return addTry(version, log, null, 'right')(data, now);
    const kept = saveDraft(version, log);
    switch (happened.kind) {
      case 'entered':
        return kept(data, now);
      case 'hint':
        return kept(openHint(version, hints)(data, now), now);
      case 'shown':
        return kept(state === 'givenUp' ? data : giveUp(version)(data, now), now);
    }
  };
