/** What only shows with very many events: order with a million planned, and memory that stays flat. */
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/engine/measure.ts';
import { EventQueue } from '../../src/engine/queue.ts';
import { RandomStreams } from '../../src/engine/random.ts';
import { ending, hold } from '../../src/commands/bench/loads.ts';

/** Times with shapes that suit a calendar badly: a far tail, a few instants, all of 2^53. */
const shapes: Record<string, (random: RandomStreams) => number> = {
  exponential: (random) => random.exponential(0, 1_000_000),
  'nine near, one far': (random) =>
    random.exponential(0, random.below(0, 10) === 0 ? 1_000_000_000_000 : 1_000),
  'ten instants': (random) => random.below(0, 10) * 1_000_000_000,
  'up to 2^53': (random) => random.below(0, 0x20_0000) * 0x1_0000_0000 + random.bits(0),
};

describe('a queue with very many events', () => {
  it.each(Object.keys(shapes))(
    'keeps time and order and forgets what is taken back: %s',
    (shape) => {
      const count = shape === 'exponential' ? 1_000_000 : 100_000;
      const random = new RandomStreams(7, ['times']);
      const queue = new EventQueue();
      const at = new Float64Array(count);
      for (let id = 0; id < count; id++) {
        at[id] = shapes[shape]!(random);
        queue.add(at[id]!, id % 3, id, 0, id, 0, -1);
      }
      const cancelled = (id: number) => id % 7 === 2;
      for (let id = 0; id < count; id++)
        if (cancelled(id) && !queue.remove(id)) expect.fail(`${id}`);
      const kept = Array.from({ length: count }, (_, id) => id).filter((id) => !cancelled(id));
      expect(queue.length).toBe(kept.length);
      kept.sort((a, b) => at[a]! - at[b]! || (a % 3) - (b % 3) || a - b);
      let wrong = 0;
      for (const id of kept)
        if (queue.nextAt() !== at[id] || !queue.take() || queue.taken.id !== id) wrong++;
      expect([wrong, queue.length, queue.take()]).toEqual([0, 0, false]);
    },
  );
});

describe('a measured run', () => {
  it('holds no more after two hundred thousand events than after ten thousand', () => {
    const collect = globalThis.gc;
    if (!collect) throw new Error('the tests are run with --expose-gc');
    const held: number[] = [];
    const watched: typeof hold = {
      ...hold,
      handle: {
        held(state, sim, item, detail, context) {
          hold.handle.held(state, sim, item, detail, context);
          if (sim.step !== 10_000 && sim.step !== 200_000) return;
          void collect();
          const { heapUsed, arrayBuffers } = process.memoryUsage();
          held.push(heapUsed + arrayBuffers);
        },
      },
    };
    const params = { events: 200_000, pending: 500 };
    measure(ending(watched, 200_000), params, { seed: 1, interventions: [] });
    // One byte an event would be 190,000.
    expect(held[1]! - held[0]!).toBeLessThan(150_000);
    expect(held).toHaveLength(2);
  });
});
