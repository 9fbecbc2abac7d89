/** The lab once kept its missions under a key of its own: what is there goes into the document, then the key goes. */
import * as v from 'valibot';
import type { Change } from './change.ts';
import type { Keeper } from './keeper.ts';
import { missionHappened, missionRecord } from './missions.ts';
import type { ItemVersion } from './standing.ts';
import type { TextStore } from './store.ts';

/** Where the missions were. */
export const OLD_LAB_KEY = 'ring-minus-one:lab';

/** The missions as they were when the key was given up. A mission changed since has tries at an older version. */
const OLD_MISSIONS: Readonly<Record<string, ItemVersion>> = {
  able: { id: 'lab/able', hash: 'f01f46b02534a146' },
  role: { id: 'lab/role', hash: '2e79011d811d6942' },
  parent: { id: 'lab/parent', hash: 'c8362f99de8c8177' },
  repair: { id: 'lab/repair', hash: '1c030ad8c0b15611' },
  firstChild: { id: 'lab/first-child', hash: '63a4ab4b7d07d718' },
  twoChildren: { id: 'lab/two-children', hash: '19fbe3b1e7741466' },
};

const shape = v.object({
  missions: v.record(
    v.string(),
    v.object({
      standing: v.picklist(['tried', 'done', 'shown']),
      hints: v.pipe(v.number(), v.integer(), v.minValue(0)),
      log: v.string(),
    }),
  ),
});
type OldMission = v.InferOutput<typeof shape>['missions'][string];

/** Ladders of the lab have no more rungs than these. */
const HINTS_MAX = 3;

/** Takes the missions in. The key stays where anything could not be kept, and where it cannot be read. */
export function takeOldMissions(keeper: Keeper, store: TextStore | null): void {
  try {
    const text = store?.read(OLD_LAB_KEY) ?? null;
    if (store === null || text === null) return;
    const { missions } = v.parse(shape, JSON.parse(text));
    keeper.change((data, now) =>
      Object.entries(missions).reduce((taken, [name, old]) => {
        const version = Object.hasOwn(OLD_MISSIONS, name) ? OLD_MISSIONS[name] : undefined;
        return version && missionRecord(taken, version) === null
          ? asKept(version, old)(taken, now)
          : taken;
      }, data),
    );
    if (keeper.notices.get().length === 0) store.remove(OLD_LAB_KEY);
  } catch {
    // It can neither be read nor removed: the lab begins anew, and loses nothing by that.
  }
}

const asKept =
  (version: ItemVersion, { standing, hints, log }: OldMission): Change =>
  (data, now) => {
    const opened = Array.from({ length: Math.min(hints, HINTS_MAX) }).reduce<typeof data>(
      (sofar) => missionHappened(version, { kind: 'hint' }, log)(sofar, now),
      data,
    );
    return standing === 'shown'
      ? missionHappened(version, { kind: 'shown' }, log)(opened, now)
      : missionHappened(
          version,
          { kind: 'entered', allDone: standing === 'done' },
          log,
        )(opened, now);
  };
