/** Faults to be found: only the planted one with a probe that proves it is right, and every number is a run's. */
import { describe, expect, it } from 'vitest';
import { runHost } from '../../src/experiments/run-host.ts';
import { patched } from '../../src/homework/host/patch.ts';
import { HOST_MEASURES, timesAs } from '../../src/homework/host/measures.ts';
import type { DiagnoseItem } from '../../src/homework/item-host.ts';
import { proves } from '../../src/homework/kinds/diagnose/grade.ts';
import { grade } from '../../src/homework/kinds/grade.ts';
import { prepareItem } from '../../src/homework/prepare.ts';
import { formatNumber, plainText } from '../../src/homework/text.ts';
import type { HostParams } from '../../src/scenarios/host/params.ts';
import { hostMeasure } from '../../src/schemas/homework-kinds.ts';
import { items, ofKind, world } from './sheets.ts';

const written = items.filter((item): item is DiagnoseItem => item.kind === 'diagnose');

describe('diagnose', () => {
  it.each(['parent', 'guests', 'idle'] as const)('tells 10 %% from 40 %% of “%s”', (measure) => {
    expect(timesAs(measure, 40, 10)).toBe(4);
  });

  it.each(ofKind('diagnose').map((item) => [item.id, item] as const))(
    '%s: the planted fault and a probe that proves it, and nothing else',
    (_, item) => {
      const said = new Set<string>();
      let right = 0;
      for (const suspect of item.suspects)
        for (const probe of item.probes) {
          const verdict = grade(item, { suspect: suspect.id, probe: probe.id }, world);
          const isRight = suspect.id === item.planted && proves(probe);
          expect(verdict.verdict).toBe(isRight ? 'right' : 'wrong');
          const text = plainText(verdict.feedback);
          if (isRight) right += 1;
          else expect(text).toMatch(/because|so|but|does not prove/);
          if (suspect.id !== item.planted) expect(text).toContain(suspect.contrast);
          said.add(text);
        }
      expect(right).toBeGreaterThan(0);
      expect(right).toBeLessThan(item.probes.length);
      expect(said.size).toBeGreaterThan(item.suspects.length * 2);
    },
  );

  it('rests no contrast on waits that are both too short to be felt', () => {
    let waits = 0;
    for (const { suspects } of ofKind('diagnose'))
      for (const { contrast } of suspects) {
        const felt = /wait for a processor, on average: (.+)”; you read (.+)\./.exec(
          contrast ?? '',
        );
        if (!felt) continue;
        waits += 1;
        expect(felt.slice(1).some((time) => /^([2-9]\d|\d{3})(\.\d)? µs$| ms$/.test(time))).toBe(
          true,
        );
      }
    expect(waits).toBeGreaterThan(3);
  });

  it('shows what the experiments’ runner reads off the same host', () => {
    for (const item of written) {
      const ready = prepareItem(item, world);
      if (ready.kind !== 'diagnose') throw new Error('another kind');
      const planted = item.suspects.find(({ id }) => id === ready.planted);
      const perSecond = (host: unknown): string => {
        const { workloads, elapsedNs } = runHost(host as HostParams, item.seed);
        return formatNumber(((workloads[0]?.completed ?? 0) * 1e9) / elapsedNs);
      };
      const [first] = ready.symptoms;
      expect(first?.label).toBe('operations completed a second');
      expect(first?.well).toBe(perSecond(item.host));
      expect(first?.now).toBe(perSecond(patched(item.host, planted?.change ?? {})));
    }
  });

  it('another seed plants another fault in the same world', () => {
    for (const item of written) {
      const planted = new Set<string>();
      const wells = new Set<string>();
      for (let seed = 1; seed <= 5; seed += 1) {
        const ready = prepareItem({ ...item, planted: seed }, world);
        if (ready.kind !== 'diagnose') throw new Error('another kind');
        planted.add(ready.planted);
        wells.add(JSON.stringify(ready.symptoms.map(({ well }) => well)));
      }
      expect(planted.size, item.id).toBeGreaterThan(1);
      expect(wells.size).toBe(1);
    }
  });

  it('a fault that nothing proves stops the build', () => {
    const [item] = written;
    if (!item) throw new Error('there is none');
    const idle = item.probes.map((probe) => ({ ...probe, change: {} }));
    expect(() => prepareItem({ ...item, probes: idle }, world)).toThrow('no probe tells');
    const wrong = { ...item, host: { ...item.host, processors: 0 } };
    expect(() => prepareItem(wrong, world)).toThrow('processors must be');
  });
});

describe('a patch', () => {
  it('merges objects and named lists, and replaces everything else', () => {
    const base = { a: { b: 1, c: [1, 2] }, guests: [{ name: 'x', n: 1 }, { name: 'y' }] };
    expect(patched(base, { a: { c: [3] }, guests: [{ name: 'x', n: 2 }, { name: 'z' }] })).toEqual({
      a: { b: 1, c: [3] },
      guests: [{ name: 'x', n: 2 }, { name: 'y' }, { name: 'z' }],
    });
    expect(base.guests[0]?.n).toBe(1);
  });

  it('content may ask for every reading there is', () => {
    expect(hostMeasure.options).toEqual(HOST_MEASURES);
  });

  it('compares readings above what can be told apart', () => {
    expect(timesAs('ready', 50, 4)).toBe(1);
    expect(timesAs('throughput', 300, 100)).toBe(3);
    expect(timesAs('disk', null, null)).toBe(1);
    expect(timesAs('disk', null, 5)).toBe(0);
  });
});
