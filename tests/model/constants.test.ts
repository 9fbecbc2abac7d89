import { describe, expect, it } from 'vitest';
import { COMPONENT_IDS, COMPONENTS } from '../../src/model/components.ts';
import { CROSSING_KINDS, CROSSINGS } from '../../src/model/crossings.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { DEVICES } from '../../src/model/devices.ts';
import { at, COST_LEVELS, FRACTIONAL } from '../../src/model/platforms/constant.ts';
import { constant, CONSTANTS, TABLES } from './constants-table.ts';

const named = CONSTANTS.map((one) => [one.id, one] as const);

describe('the constants', () => {
  it.each(Object.entries(TABLES))('of %s have an id each', (_, table) => {
    expect(table.length).toBeGreaterThan(3);
    const ids = table.map((one) => one.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('that share an id are one and the same', () => {
    const byId = new Map(CONSTANTS.map((one) => [one.id, one]));
    for (const one of CONSTANTS) expect(one, one.id).toEqual(byId.get(one.id));
  });

  it.each(named)('%s is in its range, in its unit and says where it comes from', (_, one) => {
    expect(one.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(one.low).toBeGreaterThan(0);
    expect(one.low).toBeLessThanOrEqual(one.value);
    expect(one.value).toBeLessThanOrEqual(one.high);
    if (!FRACTIONAL.includes(one.unit))
      for (const number of [one.low, one.value, one.high])
        expect(Number.isSafeInteger(number), `${number} ${one.unit}`).toBe(true);
    for (const text of [one.what, one.cpu, one.how]) expect(text.trim().length).toBeGreaterThan(2);
    for (const source of one.sources) expect(source).toMatch(/^[a-z][a-z0-9_-]*$/);
  });

  it.each(named)(
    '%s names its sources in its arithmetic, or says that there are none',
    (_, one) => {
      if (one.sources.length === 0) expect(one.how).toMatch(/no source|by the definition of/);
      for (const source of one.sources) expect(one.how, 'arithmetic').toContain(source);
    },
  );

  it.each(named)('%s is flagged as what its arithmetic says it is', (_, one) => {
    const says = (words: RegExp): boolean => words.test(one.how);
    if (says(/no source/)) expect(one.flag).toBe('assumed');
    if (says(/fitted|less what this model/)) expect(one.flag).toBe('fit');
    if (one.flag === 'measured') expect(one.how).not.toMatch(/halved|less|recalled|used for/);
    if (one.flag === 'derived') expect(one.how).toMatch(/halved|less|reckoned|definition/);
    if (one.flag === 'recalled') expect(one.how).toContain('recalled');
  });
});

describe('the rows around the constants', () => {
  it.each(DESIGNS.map((row) => [row.id, row] as const))('%s fits where it is drawn', (_, row) => {
    expect(row.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(row.short.length).toBeLessThanOrEqual(22);
    expect(row.name.length).toBeLessThanOrEqual(50);
    expect(row.era.length).toBeLessThanOrEqual(110);
    for (const domain of row.domains) {
      expect(domain.short.length, domain.short).toBeLessThanOrEqual(14);
      // A short name is short for the long one, or stands for the same kind of thing.
      expect(domain.name.length).toBeGreaterThanOrEqual(domain.short.length);
    }
    const texts = row.domains.flatMap(({ id, name, short }) => [id, name, short]);
    for (const text of [row.name, row.short, row.family, row.era, ...texts])
      expect(text).toMatch(/^\w.*\S$/);
    expect(row.sources.length).toBeGreaterThan(0);
    expect(row.domains.at(-1)?.mode).toBe('hardware');
  });

  it('have an id and names of their own', () => {
    for (const key of ['id', 'name', 'short'] as const)
      expect(new Set(DESIGNS.map((row) => row[key])).size).toBe(DESIGNS.length);
    for (const { domains } of DESIGNS)
      for (const key of ['id', 'name'] as const)
        expect(new Set(domains.map((domain) => domain[key])).size).toBe(domains.length);
    for (const [id, device] of Object.entries(DEVICES)) expect(device.id).toBe(id);
    for (const id of COMPONENT_IDS) {
      const { id: own, name, does, answers, term } = COMPONENTS[id];
      expect(own).toBe(id);
      for (const text of [name, does, answers, term]) expect(text).toMatch(/^\S.*\w$/);
    }
  });

  it('give every crossing a mark of its own that fits on a gate', () => {
    const marks = CROSSING_KINDS.map((kind) => CROSSINGS[kind].mark);
    for (const mark of marks) expect(mark.length, mark).toBeLessThanOrEqual(4);
    expect(new Set(marks).size).toBe(marks.length);
    expect(Object.keys(CROSSINGS).sort()).toEqual([...CROSSING_KINDS].sort());
  });
});

describe('a constant at one end of its range', () => {
  it('is an integer', () => {
    const one = { ...constant('xen-4.5', 'system-call'), low: 1.4, value: 1.5, high: 2.6 };
    expect(COST_LEVELS.map((level) => at(one, level))).toEqual([1, 2, 3]);
  });
});
