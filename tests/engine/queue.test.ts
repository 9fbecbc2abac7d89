import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventQueue, type Entry } from '../../src/engine/queue.ts';
import { runs, seed } from '../runs.ts';

interface Planned extends Entry {
  readonly at: number;
}

/** What the queue must do, as slowly and plainly as possible: a list kept in order. */
class SortedList {
  readonly entries: { readonly rank: number; readonly planned: Planned }[] = [];

  add(rank: number, planned: Planned): void {
    this.entries.push({ rank, planned });
    this.entries.sort(
      (a, b) => a.planned.at - b.planned.at || a.rank - b.rank || a.planned.id - b.planned.id,
    );
  }

  remove(id: number): boolean {
    const index = this.entries.findIndex(({ planned }) => planned.id === id);
    if (index >= 0) this.entries.splice(index, 1);
    return index >= 0;
  }
}

const addTo = (queue: EventQueue, rank: number, planned: Planned): void => {
  const { at, id, kind, subject, detail, cause } = planned;
  queue.add(at, rank, id, kind, subject, detail, cause);
};

const takeFrom = (queue: EventQueue): Planned | undefined => {
  const at = queue.nextAt();
  return queue.take() ? { at, ...queue.taken } : undefined;
};

/** Delays with very different shapes: a queue that suits one of them may fail another. */
const delays: Record<string, fc.Arbitrary<number>> = {
  'all at one instant': fc.constant(0),
  'few instants': fc.nat(3),
  uniform: fc.nat(1_000_000),
  'mostly near, sometimes far': fc.oneof({ weight: 9, arbitrary: fc.nat(10) }, fc.nat(2 ** 40)),
  'up to 2^53': fc.nat(2 ** 31 - 1).map((part) => part * 2 ** 21),
};

const operation = (delay: fc.Arbitrary<number>) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('add' as const),
        delay,
        rank: fc.nat(2),
        subject: fc.integer(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('take' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('cancel' as const),
        pick: fc.nat({ max: 2 ** 31 - 1 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const) }) },
  );

describe('the queue of planned events', () => {
  it.each(Object.keys(delays))('is a list kept in order, with delays: %s', (shape) => {
    const reached = { ties: 0, cancelled: 0, missed: 0, grown: 0, copied: 0, indexed: 0 };
    const operations = fc.array(operation(delays[shape]!), { maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(operations, (list) => {
        let queue = new EventQueue();
        const reference = new SortedList();
        let now = 0;
        let id = 0;
        for (const step of list) {
          if (step.do === 'add') {
            const at = Math.min(now + step.delay, Number.MAX_SAFE_INTEGER);
            if (reference.entries.some(({ planned }) => planned.at === at)) reached.ties++;
            const { rank, subject } = step;
            const planned = { at, id, kind: id % 7, subject, detail: -1 - id, cause: id - 1 };
            id++;
            addTo(queue, rank, planned);
            reference.add(rank, planned);
          } else if (step.do === 'take') {
            const taken = takeFrom(queue);
            expect(taken).toEqual(reference.entries.shift()?.planned);
            if (taken !== undefined) now = taken.at;
          } else if (step.do === 'cancel') {
            const victim = id === 0 ? 0 : step.pick % id;
            const expected = reference.remove(victim);
            expect(queue.remove(victim)).toBe(expected);
            if (expected && reference.entries.length >= 64) reached.indexed++;
            if (expected) reached.cancelled++;
            else reached.missed++;
          } else {
            const copy = new EventQueue();
            copy.restore(queue.snapshot());
            queue = copy;
            reached.copied++;
          }
          expect(queue.length).toBe(reference.entries.length);
          if (queue.length > 32) reached.grown++;
        }
        expect(queue.nextAt()).toBe(reference.entries[0]?.planned.at ?? Infinity);
        for (const { planned } of reference.entries) expect(takeFrom(queue)).toEqual(planned);
        expect(queue.take()).toBe(false);
      }),
      { seed, numRuns: runs(100) },
    );
    expect(reached.cancelled).toBeGreaterThan(100);
    expect(reached.missed).toBeGreaterThan(100);
    expect(reached.grown).toBeGreaterThan(100);
    expect(reached.copied).toBeGreaterThan(100);
    expect(reached.indexed).toBeGreaterThan(10);
    if (shape.includes('instant')) expect(reached.ties).toBeGreaterThan(100);
  });

  it('finds what is taken back among hundreds, through growth, reuse and copies', () => {
    let found = 0;
    let missed = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 66, max: 300 }),
        fc.array(fc.tuple(fc.nat(9), fc.nat({ max: 2 ** 31 - 1 })), {
          maxLength: 200,
          size: 'max',
        }),
        (first, list) => {
          let queue = new EventQueue();
          const planned = new Map<number, number>();
          let id = 0;
          const plan = (at: number): void => {
            queue.add(at, 1, id, 0, id, 0, -1);
            planned.set(id++, at);
          };
          for (let count = 0; count < first; count++) plan((count * 7_919) % 1_000);
          for (const [what, pick] of list) {
            if (what < 3) {
              plan(pick % 1_000);
            } else if (what < 8) {
              const victim = pick % (id + 3);
              const expected = planned.delete(victim);
              expect(queue.remove(victim)).toBe(expected);
              if (expected) found++;
              else missed++;
            } else if (what === 8) {
              if (queue.take()) planned.delete(queue.taken.id);
            } else {
              const copy = new EventQueue();
              copy.restore(queue.snapshot());
              queue = copy;
            }
            expect(queue.length).toBe(planned.size);
          }
          const rest = [...planned].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
          for (const [one, at] of rest) {
            const { id: taken, subject, at: when } = takeFrom(queue)!;
            expect([taken, subject, when]).toEqual([one, one, at]);
          }
          expect(queue.take()).toBe(false);
        },
      ),
      { seed, numRuns: runs(60) },
    );
    expect(found).toBeGreaterThan(400);
    expect(missed).toBeGreaterThan(400);
  });

  it('finds what is taken back after it has grown', () => {
    const queue = new EventQueue();
    const plan = (id: number) => queue.add((id * 7_919) % 1_000, 1, id, 0, 0, 0, -1);
    for (let id = 0; id < 100; id++) plan(id);
    expect(queue.remove(50)).toBe(true);
    for (let id = 100; id < 600; id++) plan(id);
    for (let id = 599; id >= 0; id -= 2) expect(queue.remove(id)).toBe(true);
    expect(queue.length).toBe(299);
    for (let id = 0; id < 600; id += 2) expect(queue.remove(id)).toBe(id !== 50);
    expect(queue.nextAt()).toBe(Infinity);
  });

  it('puts interrupts before normal events before observers at one instant, then in order of id', () => {
    const queue = new EventQueue();
    const ranks = [2, 1, 0, 2, 1, 0];
    for (const [id, rank] of ranks.entries()) queue.add(5, rank, id, 0, 0, 0, -1);
    queue.add(4, 2, 6, 0, 0, 0, -1);
    const ids = ranks.concat(0).map(() => takeFrom(queue)!.id);
    expect(ids).toEqual([6, 2, 5, 1, 4, 0, 3]);
  });

  it('forgets a cancelled event: a snapshot holds what is planned and nothing else', () => {
    const queue = new EventQueue();
    for (let id = 0; id < 50; id++) queue.add(id, 1, id, 0, 0, 0, -1);
    for (let id = 1; id < 50; id++) queue.remove(id);
    const snapshot = queue.snapshot();
    expect(snapshot.length).toBe(1);
    expect([...snapshot.at]).toEqual([0]);
    expect(snapshot.payload).toHaveLength(4);
  });

  it('is not changed by what happens to the queue it was copied from', () => {
    const queue = new EventQueue();
    for (let id = 0; id < 20; id++) queue.add(100 - id, 1, id, 0, id, 0, -1);
    const snapshot = queue.snapshot();
    while (queue.take());
    const copy = new EventQueue();
    copy.add(0, 1, 99, 0, 0, 0, -1);
    copy.restore(snapshot);
    expect(copy.length).toBe(20);
    expect(takeFrom(copy)!.id).toBe(19);
  });
});
