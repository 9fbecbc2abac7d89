import { describe, expect, it } from 'vitest';
import { emptyData, type ProgressData } from '../../src/progress/document.ts';
import { decode, encode } from '../../src/progress/envelope.ts';
import { fileText, takeIn } from '../../src/progress/exchange.ts';
import { createKeeper, type Keeper } from '../../src/progress/keeper.ts';
import { PROGRESS_KEY } from '../../src/progress/slot.ts';
import { addTry, everything, reset, undoReset } from '../../src/progress/record.ts';
import { visit } from '../../src/progress/upkeep.ts';
import { itemStanding } from '../../src/progress/standing.ts';
import { memoryStore, type TextStore } from '../../src/progress/store.ts';

const item = { id: 'one', hash: '00000000000000aa' };
const other = { id: 'two', hash: '00000000000000aa' };
const right = addTry(item, '"a"', 'sure', 'right');
const aside = (n: number): string => `${PROGRESS_KEY}:damaged:${n}`;

/** A clock that goes on by a second at every look. */
function clock(): () => number {
  let now = 1_763_800_000_000;
  return () => (now += 1_000);
}
const stateIn = (keeper: Keeper, which = item): string =>
  itemStanding(keeper.data.get(), which).state;
const noticesOf = (keeper: Keeper): readonly string[] =>
  keeper.notices.get().map(({ kind }) => kind);
const storedIn = (texts: ReadonlyMap<string, string>): ProgressData => {
  const reading = decode(texts.get(PROGRESS_KEY) ?? '');
  if (reading.kind !== 'good') throw new Error(`what is stored is ${reading.kind}`);
  return reading.data;
};

describe('a keeper', () => {
  it('has tomorrow what was done today', () => {
    const texts = new Map<string, string>();
    createKeeper(memoryStore(texts), clock()).change(right);
    const tomorrow = createKeeper(memoryStore(texts), clock());
    expect(stateIn(tomorrow)).toBe('right');
    expect(noticesOf(tomorrow)).toEqual([]);
  });

  it('writes before it shows', () => {
    const texts = new Map<string, string>();
    const keeper = createKeeper(memoryStore(texts), clock());
    let storedWhenShown = '';
    keeper.data.listen(() => {
      storedWhenShown = texts.get(PROGRESS_KEY) ?? '';
    });
    keeper.change(right);
    expect(storedWhenShown).toBe(encode(keeper.data.get()));
  });

  it('leaves nothing in the store of a reader who has done nothing', () => {
    const texts = new Map<string, string>();
    createKeeper(memoryStore(texts), clock()).refresh();
    expect(texts.size).toBe(0);
  });

  it('unites what two tabs do, in whatever order they hear of it', () => {
    const texts = new Map<string, string>();
    const [one, two] = [
      createKeeper(memoryStore(texts), clock()),
      createKeeper(memoryStore(texts), clock()),
    ];
    one.change(right);
    two.change(addTry(other, '1', null, 'wrong'));
    one.refresh();
    for (const keeper of [one, two]) {
      expect(stateIn(keeper)).toBe('right');
      expect(stateIn(keeper, other)).toBe('tried');
    }
    expect(storedIn(texts)).toEqual(one.data.get());
  });

  it('resets in both tabs, and undoes in both', () => {
    const texts = new Map<string, string>();
    const [one, two] = [
      createKeeper(memoryStore(texts), clock()),
      createKeeper(memoryStore(texts), clock()),
    ];
    one.change(right);
    two.refresh();
    const before = one.data.get();
    one.change(reset(everything(before)));
    two.refresh();
    expect(stateIn(two)).toBe('new');
    one.change(undoReset(everything(before), before));
    two.refresh();
    one.refresh();
    expect(stateIn(two)).toBe('right');
    expect(stateIn(one)).toBe('right');
  });
});

describe('a keeper whose store fails', () => {
  it('works in memory and says so when there is no store', () => {
    const keeper = createKeeper(null, clock());
    keeper.change(right);
    expect(stateIn(keeper)).toBe('right');
    expect(noticesOf(keeper)).toEqual(['blocked']);
  });

  it('works in memory and says so when every access throws', () => {
    const keeper = createKeeper(throwing(), clock());
    keeper.change(right);
    expect(stateIn(keeper)).toBe('right');
    expect(noticesOf(keeper)).toEqual(['blocked']);
  });

  it('says so when the store is full, keeps what was there, and goes on when there is room again', () => {
    const texts = new Map<string, string>();
    const store = quota(texts);
    const keeper = createKeeper(store, clock());
    keeper.change(right);
    const before = texts.get(PROGRESS_KEY);
    store.full = true;
    keeper.change(addTry(other, '1', null, 'right'));
    expect(noticesOf(keeper)).toEqual(['full']);
    expect(stateIn(keeper, other)).toBe('right');
    expect(texts.get(PROGRESS_KEY)).toBe(before);
    store.full = false;
    keeper.change(visit('lessons/first', ''));
    expect(noticesOf(keeper)).toEqual([]);
    expect(storedIn(texts)).toEqual(keeper.data.get());
  });

  const good = encode(right(emptyData(), 5_000));
  it.each([
    ['cut off', good.slice(0, -20)],
    ['with a flipped bit', good.replace('"sure"', '"surf"')],
    ['foreign', '{"theme":"dark"}'],
    ['binary', '\u0000\uffff\u0001'],
    ['empty', ''],
  ])('sets a text aside that is %s, offers it, and begins anew', (_, broken) => {
    const texts = new Map([[PROGRESS_KEY, broken]]);
    const keeper = createKeeper(memoryStore(texts), clock());
    expect(texts.get(aside(1))).toBe(broken);
    expect(keeper.notices.get()[0]).toMatchObject({
      kind: 'damaged',
      download: { text: broken },
    });
    keeper.change(right);
    expect(stateIn(keeper)).toBe('right');
    expect(storedIn(texts)).toEqual(keeper.data.get());
  });

  it('keeps every damaged text once', () => {
    const texts = new Map([[PROGRESS_KEY, 'first']]);
    createKeeper(memoryStore(texts), clock()).change(right);
    for (const broken of ['second', 'second', 'first']) {
      texts.set(PROGRESS_KEY, broken);
      createKeeper(memoryStore(texts), clock()).change(right);
    }
    expect([texts.get(aside(1)), texts.get(aside(2)), texts.get(aside(3))]).toEqual([
      'first',
      'second',
      undefined,
    ]);
  });

  it('overwrites no damaged text that it cannot set aside', () => {
    const texts = new Map([[PROGRESS_KEY, 'damaged']]);
    const store = quota(texts);
    store.full = true;
    const keeper = createKeeper(store, clock());
    store.full = false;
    store.refuses = aside(1);
    keeper.change(right);
    expect(texts.get(PROGRESS_KEY)).toBe('damaged');
    expect(stateIn(keeper)).toBe('right');
    expect(keeper.notices.get()[0]?.text).toContain('left where it is');
  });

  it('never overwrites what a newer version of the site has stored', () => {
    const newer = good.replace('"v":2', '"v":3');
    const texts = new Map([[PROGRESS_KEY, newer]]);
    const keeper = createKeeper(memoryStore(texts), clock());
    keeper.change(right);
    keeper.refresh();
    expect(texts.get(PROGRESS_KEY)).toBe(newer);
    expect(noticesOf(keeper)).toEqual(['newer']);
    expect(stateIn(keeper)).toBe('right');
  });

  it('does not lose what this tab did when the text is damaged under its feet', () => {
    const texts = new Map<string, string>();
    const keeper = createKeeper(memoryStore(texts), clock());
    keeper.change(right);
    texts.set(PROGRESS_KEY, 'damaged');
    keeper.change(addTry(other, '1', null, 'right'));
    expect(storedIn(texts)).toEqual(keeper.data.get());
    expect(stateIn(keeper)).toBe('right');
  });
});

describe('export and import', () => {
  it('bring the work of one machine to another, and keep what was there', () => {
    const [here, there] = [
      createKeeper(memoryStore(), clock()),
      createKeeper(memoryStore(), clock()),
    ];
    here.change(right);
    there.change(addTry(other, '1', null, 'right'));
    expect(takeIn(there, fileText(here.data.get())).kind).toBe('accepted');
    expect(stateIn(there)).toBe('right');
    expect(stateIn(there, other)).toBe('right');
  });

  it('of a hostile file change nothing', () => {
    const keeper = createKeeper(memoryStore(), clock());
    keeper.change(right);
    const before = keeper.data.get();
    for (const file of ['', '{}', fileText(keeper.data.get()).replace('right', 'wrong')])
      expect(takeIn(keeper, file).kind).toBe('refused');
    expect(keeper.data.get()).toEqual(before);
  });
});

const throwing = (): TextStore => ({
  read: () => {
    throw new Error('access is denied');
  },
  write: () => {
    throw new Error('access is denied');
  },
  remove: () => {
    throw new Error('access is denied');
  },
});

function quota(texts: Map<string, string>): TextStore & { full: boolean; refuses: string } {
  const store = {
    full: false,
    refuses: '',
    read: (key: string) => texts.get(key) ?? null,
    write(key: string, text: string) {
      if (store.full || key === store.refuses) throw new Error('quota exceeded');
      texts.set(key, text);
    },
    remove: (key: string) => void texts.delete(key),
  };
  return store;
}
