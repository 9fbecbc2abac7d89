/** The lab’s missions in the document: how they stand, and how they got there from the key of their own. */
import { describe, expect, it } from 'vitest';
import { emptyData, type ProgressData } from '../../src/progress/document.ts';
import { fileText, takeIn } from '../../src/progress/exchange.ts';
import { createKeeper, type Keeper } from '../../src/progress/keeper.ts';
import { missionHappened, missionRecord, type Happened } from '../../src/progress/missions.ts';
import { OLD_LAB_KEY, takeOldMissions } from '../../src/progress/old-lab-key.ts';
import { everything, reset, undoReset } from '../../src/progress/record.ts';
import { PROGRESS_KEY } from '../../src/progress/slot.ts';
import { memoryStore } from '../../src/progress/store.ts';
import { formatLab, labOf, MISSIONS } from '../../src/scenarios/installation/index.ts';
import { MISSION_VERSIONS } from '../../src/views/lab/mission-versions.ts';

const version = { id: 'lab/first-child', hash: '00000000000000aa' };
const entered = { kind: 'entered', allDone: false } as const;
const done = { kind: 'entered', allDone: true } as const;
const hint = { kind: 'hint' } as const;
const shown = { kind: 'shown' } as const;

/** What happened, a second apart; each after a log of its own: `L1`, `L2`… */
const after = (...all: readonly Happened[]): ProgressData =>
  all.reduce(
    (data, one, index) => missionHappened(version, one, `L${index + 1}`)(data, 1_000 * (index + 1)),
    emptyData(),
  );
const recordAfter = (...all: readonly Happened[]) => missionRecord(after(...all), version);

describe('a mission', () => {
  it('nobody touched has no record', () => {
    expect(missionRecord(emptyData(), version)).toBeNull();
  });

  it('keeps the inputs so far, then those that did it, and stays done', () => {
    expect(recordAfter(entered, entered)).toEqual({ standing: 'tried', hints: 0, log: 'L2' });
    const end = { standing: 'done', hints: 0, log: 'L2' };
    expect(recordAfter(entered, done, entered, shown, hint)).toEqual(end);
  });

  it('that was shown never counts, keeps what was done, and can begin anew', () => {
    expect(recordAfter(entered, shown)).toEqual({ standing: 'shown', hints: 0, log: 'L2' });
    expect(recordAfter(shown, shown, done)).toEqual({ standing: 'shown', hints: 0, log: 'L3' });
    const gone = reset({ items: [version.id], lessons: [] })(after(shown), 9_000);
    expect(missionRecord(gone, version)).toBeNull();
    const again = missionHappened(version, done, 'L9')(gone, 9_500);
    expect(missionRecord(again, version)?.standing).toBe('done');
  });

  it('counts its hints, and keeps what was done before them', () => {
    expect(recordAfter(entered, hint, hint)).toEqual({ standing: 'tried', hints: 2, log: 'L3' });
  });

  it('has no more hints than the document can count', () => {
    for (const { hints } of MISSIONS) expect(hints.length).toBeLessThanOrEqual(9);
  });
});

describe('every mission of the lab', () => {
  it('has a place and a form of its own, except free play', () => {
    expect(MISSION_VERSIONS.size).toBe(MISSIONS.length - 1);
    expect(MISSION_VERSIONS.has('free')).toBe(false);
    const all = [...MISSION_VERSIONS.values()];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length);
  });

  it('goes into a file, comes back from it, and is forgotten and remembered with the rest', () => {
    const keeper = createKeeper(memoryStore(), clock());
    for (const [id, own] of MISSION_VERSIONS)
      keeper.change(missionHappened(own, done, formatLab(labOf({ mission: id }))));
    const elsewhere = createKeeper(memoryStore(), clock());
    expect(takeIn(elsewhere, fileText(keeper.data.get())).kind).toBe('accepted');
    expect(standingsIn(elsewhere)).toEqual([...MISSION_VERSIONS].map(() => 'done'));
    const before = elsewhere.data.get();
    elsewhere.change(reset(everything(before)));
    expect(standingsIn(elsewhere)).toEqual([...MISSION_VERSIONS].map(() => undefined));
    elsewhere.change(undoReset(everything(before), before));
    expect(standingsIn(elsewhere)).toEqual([...MISSION_VERSIONS].map(() => 'done'));
  });
});

describe('the key that the lab once had', () => {
  const log = formatLab(labOf({ mission: 'able' }));
  const old = JSON.stringify({
    version: 1,
    missions: {
      able: { standing: 'done', hints: 1, log },
      role: { standing: 'shown', hints: 2, log: 'L1.role..' },
      firstChild: { standing: 'tried', hints: 0, log: 'L1.firstChild..' },
      free: { standing: 'tried', hints: 0, log: 'L1.free..' },
      __proto__: { standing: 'done', hints: 0, log: '' },
    },
  });
  const opened = (texts: Map<string, string>) => {
    const store = memoryStore(texts);
    const keeper = createKeeper(store, clock());
    takeOldMissions(keeper, store);
    return keeper;
  };

  it('is taken into the document, and gone', () => {
    const texts = new Map([[OLD_LAB_KEY, old]]);
    opened(texts);
    expect([...texts.keys()]).toEqual([PROGRESS_KEY]);
    const data = createKeeper(memoryStore(texts), clock()).data.get();
    expect(Object.keys(data.items)).toEqual(['lab/able', 'lab/first-child', 'lab/role']);
    const recordOf = (id: string) => {
      const hash = data.items[id]?.draft?.hash ?? data.items[id]?.tries[0]?.hash ?? '';
      return missionRecord(data, { id, hash });
    };
    expect(recordOf('lab/able')).toEqual({ standing: 'done', hints: 1, log });
    expect(recordOf('lab/role')).toEqual({ standing: 'shown', hints: 2, log: 'L1.role..' });
    expect(recordOf('lab/first-child')?.standing).toBe('tried');
  });

  it('stays until the document can be stored, and is not taken in twice', () => {
    const texts = new Map([[OLD_LAB_KEY, old]]);
    const store = memoryStore(texts);
    let isFull = true;
    const short = {
      ...store,
      write: (key: string, text: string) => {
        if (isFull) throw new Error('quota exceeded');
        store.write(key, text);
      },
    };
    const keeper = createKeeper(short, clock());
    takeOldMissions(keeper, short);
    expect(texts.has(OLD_LAB_KEY)).toBe(true);
    isFull = false;
    takeOldMissions(keeper, short);
    expect(texts.has(OLD_LAB_KEY)).toBe(false);
    expect(keeper.data.get().items['lab/able']?.tries).toHaveLength(1);
  });

  it.each(['', '{', '7', 'null', '{"missions":7}', '{"missions":{"able":null}}'])(
    'that holds %s changes nothing and stays',
    (text) => {
      const texts = new Map([[OLD_LAB_KEY, text]]);
      expect(opened(texts).data.get()).toEqual(emptyData());
      expect([...texts]).toEqual([[OLD_LAB_KEY, text]]);
    },
  );
});

const standingsIn = (keeper: Keeper) =>
  [...MISSION_VERSIONS.values()].map((own) => missionRecord(keeper.data.get(), own)?.standing);

/** A clock that goes on by a second at every look. */
function clock(): () => number {
  let now = 1_763_800_000_000;
  return () => (now += 1_000);
}
