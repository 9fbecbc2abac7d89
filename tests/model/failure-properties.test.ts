import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsBelow } from '../../src/model/chain.ts';
import type { Design } from '../../src/model/design.ts';
import { effectsOfLosing, type Effect } from '../../src/model/failure.ts';
import { entered, instancesOf, type Instance } from '../../src/model/instances.ts';
import { runs, seed } from '../runs.ts';
import { randomDesign } from './random-designs.ts';

interface Loss {
  readonly design: Design;
  readonly instances: readonly Instance[];
  readonly lost: Instance;
  readonly effects: readonly Effect[];
}

/** A design, a machine of it with one to three children, and the loss of any of its domains. */
const loss: fc.Arbitrary<Loss> = fc
  .tuple(randomDesign, fc.integer({ min: 1, max: 3 }), fc.nat(99))
  .map(([design, children, number]) => {
    const instances = instancesOf(design, children);
    const lost = instances[number % instances.length]!;
    return { design, instances, lost, effects: effectsOfLosing(design, instances, lost) };
  });

const stops = (effects: readonly Effect[]): Effect[] =>
  effects.filter((effect) => effect.becomes === 'stopped');

/** Whether anything else of the machine rests on this domain. */
function isNeeded({ design, instances, lost }: Loss): boolean {
  const { domain } = lost;
  const onTheWay = componentsBelow(design.deviceInterface).some(
    (component) => design.placement[component] === domain.id,
  );
  return (
    onTheWay ||
    domain.essential === true ||
    domain.restartedBy !== undefined ||
    entered(instances, lost).length > 0 ||
    design.domains.some((other) => other.endsWith?.includes(domain.id))
  );
}

describe('the loss of any domain', () => {
  it('begins with itself, and every other effect follows from an earlier one', () => {
    const reached = { stopped: 0, stalled: 0, restarting: 0, machine: 0 };
    fc.assert(
      fc.property(loss, ({ lost, effects }) => {
        if (lost.domain.mode === 'hardware') return void expect(effects).toEqual([]);
        expect(effects[0]).toEqual({
          instance: lost.index,
          becomes: 'stopped',
          reason: 'crashed',
          because: -1,
        });
        effects.slice(1).forEach((effect, before) => {
          expect(effect.because).toBeGreaterThanOrEqual(0);
          expect(effect.because).toBeLessThanOrEqual(before);
          expect(effects[effect.because]?.becomes).toBe('stopped');
          expect(effect.reason).not.toBe('crashed');
          reached[effect.becomes]++;
          if (effect.reason === 'machineStopped') reached.machine++;
        });
      }),
      { seed, numRuns: runs(1000) },
    );
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(20);
  });

  it('stops nothing twice, stalls nothing that has stopped, and spares hardware', () => {
    fc.assert(
      fc.property(loss, ({ instances, effects }) => {
        const stopped = stops(effects).map((effect) => effect.instance);
        expect(new Set(stopped).size).toBe(stopped.length);
        effects.forEach((effect, index) => {
          expect(instances[effect.instance]?.domain.mode).not.toBe('hardware');
          const before = stops(effects.slice(0, index)).map((one) => one.instance);
          if (effect.becomes === 'stalled') expect(before).not.toContain(effect.instance);
          if (effect.becomes === 'restarting') expect(before).toContain(effect.instance);
        });
      }),
      { seed, numRuns: runs(500) },
    );
  });

  it('leaves nothing running that is entered through what stopped', () => {
    fc.assert(
      fc.property(loss, ({ instances, effects }) => {
        const stopped = new Set(stops(effects).map((effect) => effect.instance));
        for (const one of instances)
          if (stopped.has(one.index))
            for (const inner of entered(instances, one))
              expect(stopped.has(inner.index), `${inner.domain.id} in ${one.domain.id}`).toBe(true);
      }),
      { seed, numRuns: runs(500) },
    );
  });

  it('concerns nobody else where nothing rests on it', () => {
    let reached = 0;
    fc.assert(
      fc.property(loss, (one) => {
        if (one.lost.domain.mode === 'hardware' || isNeeded(one)) return;
        reached++;
        expect(one.effects).toHaveLength(1);
      }),
      { seed, numRuns: runs(1000) },
    );
    expect(reached).toBeGreaterThan(100);
  });

  it('of the most privileged one stops all there is, and nobody is left to start it again', () => {
    fc.assert(
      fc.property(randomDesign, (design) => {
        const instances = instancesOf(design, 2);
        const root = instances.find((one) => one.domain.id === 'root')!;
        const effects = effectsOfLosing(design, instances, root);
        const software = instances.filter((one) => one.domain.mode !== 'hardware');
        expect(stops(effects)).toHaveLength(software.length);
        expect(effects).toHaveLength(software.length);
      }),
      { seed, numRuns: runs(200) },
    );
  });

  it('ends what cannot run without it, for the same child only', () => {
    const reached = { ended: 0, spared: 0 };
    fc.assert(
      fc.property(loss, ({ instances, effects }) => {
        for (const effect of effects) {
          if (effect.reason !== 'cannotRunWithoutIt') continue;
          reached.ended++;
          const ended = instances[effect.instance]!;
          const without = instances[effects[effect.because]!.instance]!;
          expect(ended.domain.endsWith).toContain(without.domain.id);
          expect(ended.child).toBe(without.child);
        }
        const first = instances[effects[0]?.instance ?? -1];
        const stopped = new Set(stops(effects).map((effect) => effect.instance));
        for (const one of instances)
          if (first && one.domain.endsWith?.includes(first.domain.id)) {
            if (one.child === first.child) expect(stopped.has(one.index)).toBe(true);
            else if (!stopped.has(one.index)) reached.spared++;
          }
      }),
      { seed, numRuns: runs(1000) },
    );
    expect(reached.ended).toBeGreaterThan(20);
    expect(reached.spared).toBeGreaterThan(20);
  });

  it('starts again just what is to be started by somebody who still runs', () => {
    const reached = { again: 0, nobody: 0 };
    fc.assert(
      fc.property(loss, ({ instances, effects }) => {
        const stopped = stops(effects).map((effect) => effect.instance);
        for (const one of instances) {
          const by = instances.find(
            (other) =>
              other.domain.id === one.domain.restartedBy &&
              (other.child === null || other.child === (one.child ?? 0)),
          );
          const again = effects.filter(
            (effect) => effect.instance === one.index && effect.becomes === 'restarting',
          );
          const due =
            by !== undefined && stopped.includes(one.index) && !stopped.includes(by.index);
          expect(again).toHaveLength(due ? 1 : 0);
          for (const effect of again) expect(effects[effect.because]?.instance).toBe(one.index);
          if (due) reached.again++;
          else if (by && stopped.includes(one.index)) reached.nobody++;
        }
      }),
      { seed, numRuns: runs(1000) },
    );
    expect(reached.again).toBeGreaterThan(20);
    expect(reached.nobody).toBeGreaterThan(20);
  });
});
