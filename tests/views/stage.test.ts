/** The picture: each line is where its request was, when it was there; gates stand where domains are entered. */
import { describe, expect, it } from 'vitest';
import { simTime } from '../../src/engine/units.ts';
import { crashAt, PARAMETERS } from '../../src/scenarios/follow-one-request/index.ts';
import { defaultsOf, settle } from '../../src/scenarios/parameter.ts';
import { compare } from '../../src/views/comparison.ts';
import type { FollowComparison } from '../../src/views/follow-one-request/run.ts';
import { follow } from '../../src/views/follow-one-request/subject.ts';
import { headsAt, progressOf, stageOf, type Stage } from '../../src/views/stage/stage.ts';
import { stavesOf } from '../../src/views/stage/staves.ts';
import { timeScale } from '../../src/views/stage/time-scale.ts';
import { findDesign } from '../../src/model/designs/index.ts';

const designs = ['bare-metal', 'hosted', 'parent-synthetic', 'driver-domain'];
const quiet = compare(follow, designs, defaultsOf(PARAMETERS), { seed: 1, interventions: [] });
const crashed = compare(follow, designs, defaultsOf(PARAMETERS), {
  seed: 1,
  interventions: [crashAt('physicalDriver', simTime(30_000))],
});
const draw = (comparison: FollowComparison): Stage =>
  stageOf(comparison, { width: 1_000, scale: 'stretched' });

describe('the time scale', () => {
  it.each(['stretched', 'linear'] as const)('never goes back: %s', (kind) => {
    const scale = timeScale([0, 57, 2_029, 30_000, 200_030_000], kind, 100, 900);
    const xs = [0, 30, 57, 1_000, 2_029, 9_000, 30_000, 1e8, 200_030_000].map(scale.x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(xs[0]).toBe(100);
    expect(xs.at(-1)).toBeCloseTo(900);
  });

  it('is true to length when linear, and gives short gaps room when stretched', () => {
    const times = [0, 100, 200, 100_000];
    const linear = timeScale(times, 'linear', 0, 1_000);
    const stretched = timeScale(times, 'stretched', 0, 1_000);
    expect(linear.x(50_000)).toBeCloseTo(500);
    expect(stretched.x(100)).toBeGreaterThan(100);
    expect(linear.x(100)).toBeLessThan(2);
  });

  it('marks a long pause as a break and counts anew after it', () => {
    const late = [200_000_000, 200_001_000, 200_060_000, 200_090_000];
    const scale = timeScale([0, 1_000, 2_000, ...late], 'stretched', 0, 1_200);
    expect(scale.breaks.map((one) => one.label)).toEqual(['200 ms']);
    expect(scale.ticks.some((tick) => tick.label.startsWith('+'))).toBe(true);
  });

  it('copes with a run in which nothing happens', () =>
    expect(timeScale([], 'stretched', 5, 10).x(3)).toBe(5));
});

describe('the staves', () => {
  it('put a process beside its kernel and partitions beside one another', () => {
    const design = findDesign('parent-synthetic');
    if (!design) throw new Error('no such design');
    const { staves, height } = stavesOf(design);
    expect(staves.map((stave) => stave.domain.id)).toEqual(design.domains.map(({ id }) => id));
    expect(staves.filter((stave) => stave.first).map((stave) => stave.domain.id)).toEqual([
      'application',
      'worker',
      'hypervisor',
      'device',
    ]);
    expect(height).toBeGreaterThan((staves.at(-1)?.top ?? 0) + 10);
  });
});

describe('the line of an undisturbed request', () => {
  const stage = draw(quiet);

  it.each([0, 1, 2, 3])('is unbroken from the first event to the last: run %i', (run) => {
    const lines = stage.systems[run]?.lines ?? [];
    expect(lines.length).toBeGreaterThan(8);
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      if (!before) return;
      expect(line.x1).toBeCloseTo(before.x2);
      expect(line.y1).toBeCloseTo(before.y2);
      expect(line.broken).toBe(false);
    });
  });

  it('stands on the stave of the domain it is in', () => {
    for (const system of stage.systems) {
      const middle = new Map(system.staves.map((one) => [one.domain, one.y + one.height / 2]));
      for (const line of system.lines) {
        expect(line.y1).toBeCloseTo(middle.get(line.from) ?? -1);
        if (line.kind !== 'registers') expect(line.y2).toBeCloseTo(middle.get(line.to) ?? -1);
      }
    }
  });

  it('has one gate for each crossing, and says which rest on estimates', () => {
    for (const system of stage.systems) {
      const crossings = quiet.runs[system.run]?.context.hops.filter((hop) => hop.crossings > 0);
      expect(system.gates).toHaveLength(crossings?.length ?? 0);
    }
    const hosted = stage.systems[1]?.gates ?? [];
    expect(hosted.find((gate) => gate.mark === 'wrld')?.uncertain).toBe(true);
    expect(hosted.find((gate) => gate.mark === 'sys')?.uncertain).toBe(false);
  });

  it('reaches the device of a parent partition without a gate in the hypervisor', () => {
    const parent = stage.systems[2];
    const down = parent?.lines.find((line) => line.hop?.crossing === 'deviceCommand');
    expect([down?.from, down?.to]).toEqual(['parent', 'device']);
  });

  it('stays within the picture', () => {
    for (const system of stage.systems)
      for (const line of system.lines) {
        expect(line.x1).toBeGreaterThanOrEqual(stage.left);
        expect(line.x2).toBeLessThanOrEqual(stage.width);
        expect(Math.max(line.y1, line.y2)).toBeLessThan(stage.axis.y);
      }
  });
});

describe('how much has happened', () => {
  const stage = draw(quiet);

  it('is nothing at the start and everything at the end', () => {
    const lines = stage.systems.flatMap((system) => system.lines);
    expect(lines.every((line) => progressOf(line, 0, 0) === 0)).toBe(true);
    const end = quiet.moments.length;
    expect(lines.every((line) => progressOf(line, end, quiet.endedAt) === 1)).toBe(true);
  });

  it('is all of a line only once the event that ends it has happened', () => {
    for (const line of stage.systems.flatMap((system) => system.lines)) {
      if (line.end > line.begin) expect(progressOf(line, line.moment, line.begin)).toBe(0);
      expect(progressOf(line, line.moment + 1, line.begin)).toBe(1);
    }
  });

  it('puts the head between the ends of the line it is on', () => {
    const system = stage.systems[1];
    const line = system?.lines.find((one) => one.kind === 'device');
    if (!system || !line) throw new Error('no line for the device');
    const heads = headsAt(system, line.moment - 1, (line.begin + line.end) / 2);
    expect(heads).toHaveLength(1);
    expect(heads[0]?.x).toBeGreaterThan(line.x1);
    expect(heads[0]?.x).toBeLessThan(line.x2);
  });
});

describe('a crash in the picture', () => {
  const stage = draw(crashed);
  const statuses = (run: number, domain: string) =>
    stage.systems[run]?.staves
      .find((stave) => stave.domain === domain)
      ?.statuses.map((one) => one.status);

  it('shows on each stave what became of its domain', () => {
    expect(statuses(1, 'kernel')).toEqual(['running', 'stopped']);
    expect(statuses(2, 'child')).toEqual(['running', 'stalled', 'stopped']);
    expect(statuses(3, 'driver')).toEqual(['running', 'stopped', 'restarting', 'running']);
    expect(statuses(3, 'child')).toEqual(['running', 'stalled', 'running']);
    expect(statuses(3, 'control')).toEqual(['running']);
  });

  it('breaks the line where the request was taken away', () => {
    const broken = stage.systems[1]?.lines.filter((line) => line.broken) ?? [];
    expect(broken.map((line) => line.kind)).toEqual(['device']);
  });

  it('draws the wait for the driver domain as a wait', () => {
    const wait = stage.systems[3]?.lines.find((line) => line.kind === 'wait');
    expect((wait?.end ?? 0) - (wait?.begin ?? 0)).toBeGreaterThan(100_000_000);
  });
});

describe('several requests', () => {
  it('each have a line of their own', () => {
    const { settings } = settle(PARAMETERS, { requests: 4, outstanding: 4, processors: 1 });
    const stage = draw(compare(follow, ['monolithic'], settings, { seed: 1, interventions: [] }));
    const slots = new Set(stage.systems[0]?.lines.map((line) => line.slot));
    expect([...slots].sort()).toEqual([0, 1, 2, 3]);
    expect(stage.systems[0]?.lines.some((line) => line.kind === 'wait')).toBe(true);
  });
});
