/** The questions of every figure: asked of its own runs, each has a right answer, wrong ones, and words for all. */
import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/views/figures.ts';
import { askedOf } from '../../src/views/player/asked.ts';
import { baseView, gateFor } from '../../src/views/player/base-view.ts';
import { VARIANTS_MAX } from '../../src/views/player/player.ts';

const asked = FIGURES.flatMap((kind) => kind.gates.map((gate) => ({ kind, gate })));

describe.each(asked.map((one) => [one.kind.title, one.gate.id, one] as const))(
  '%s: %s',
  (_, id, { kind, gate }) => {
    const { subject, gates } = kind;
    const shown = baseView(subject, kind.shown);
    const able = gate.needs.every((need) => shown.designs.includes(need));
    const view = able ? shown : { ...shown, designs: gate.needs.slice(0, VARIANTS_MAX) };

    test('is answered by the runs', { timeout: 120_000 }, () => {
      expect(gateFor(subject, gates, id, view)).toBe(gate);
      const { ask, options, reconcile, action } = askedOf(subject, gate, view);
      expect(ask).toMatch(/\?$/);
      expect(options.some(({ right }) => right)).toBe(true);
      expect(options.some(({ right }) => !right)).toBe(true);
      expect(new Set(options.map((option) => option.id)).size).toBe(options.length);
      for (const { feedback } of options) expect(feedback).toMatch(/.{20,}\.$/s);
      expect(reconcile).toMatch(/\.$/);
      const known = subject.actions.map((one) => one.id);
      if (action !== null) expect(known).toContain(action);
    });
  },
);
