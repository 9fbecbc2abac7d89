import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DESIGNS, findDesign } from '../../src/model/designs/index.ts';
import { DEVICES } from '../../src/model/devices.ts';
import { OPERATIONS } from '../../src/model/operations.ts';
import { pathOf } from '../../src/model/path.ts';
import { FRACTIONAL, type Constant } from '../../src/model/platforms/constant.ts';
import { DEFAULT_PLATFORM, findPlatform, PLATFORMS } from '../../src/model/platforms/index.ts';
import { SOFTWARE } from '../../src/model/platforms/software.ts';
import { costOf, lookUp, type Platform } from '../../src/model/platforms/platform.ts';
import { REFERENCE } from '../../src/model/platforms/reference.ts';
import { CONSTANTS } from './constants-table.ts';
import { PLATFORM_ARITHMETIC } from './platform-arithmetic.ts';

const platform = (id: string): Platform => {
  const found = findPlatform(id);
  if (!found) throw new Error(`no platform ${id}`);
  return found;
};

const listed = readdirSync(fileURLToPath(new URL('../../content/sources/', import.meta.url))).map(
  (file) => path.basename(file, '.yaml'),
);

const each = PLATFORMS.map((row) => [row.id, row] as const);
const rows = PLATFORMS.flatMap((row) => row.constants.map((one) => [row.id, one.id, one] as const));

describe('the table of platforms', () => {
  it('has the generations of the course, oldest first', () => {
    expect(PLATFORMS.length).toBeGreaterThanOrEqual(8);
    expect(PLATFORMS.map(({ id }) => id)).toEqual(Object.keys(PLATFORM_ARITHMETIC));
    const years = PLATFORMS.map(({ year }) => year);
    expect([...years].sort((a, b) => a - b)).toEqual(years);
  });

  it.each(each)(
    '%s has each constant once, and borrows only what it lacks and the lender has',
    (_, row) => {
      const ids = row.constants.map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const lent = row.borrows.flatMap((loan) => loan.ids);
      expect(lent.filter((id, index) => lent.indexOf(id) !== index)).toEqual([]);
      expect(lent.filter((id) => ids.includes(id))).toEqual([]);
      for (const loan of row.borrows) {
        expect(loan.why).toMatch(/^\S.*[^.]$/);
        for (const id of loan.ids) expect(lookUp(loan.from, id).kind, id).toBe('own');
      }
      expect(row.clockMHz).toBeGreaterThan(500);
      expect(row.cores).toBeGreaterThan(0);
      // Machine and processor are named, and the year stands in the name.
      expect(row.name).toMatch(new RegExp(`^\\w.* \\(${row.year}\\)$`));
      expect(row.processor).toMatch(/\d/);
      expect(row.sources).not.toEqual([]);
      for (const source of row.sources) expect(listed).toContain(source);
    },
  );

  it.each(rows)('%s, %s is in its range and says where it comes from', (_, __, one) => {
    expect(one.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [one.what, one.cpu, one.unit, one.flag]) expect(text).toMatch(/^\w.*\S$/);
    // A part of the sentence that is left empty shows in its punctuation.
    expect(one.how).not.toMatch(/[,:;] *([,;]|$)|\s\s/);
    expect(one.low).toBeGreaterThan(0);
    expect(one.low).toBeLessThanOrEqual(one.value);
    expect(one.value).toBeLessThanOrEqual(one.high);
    if (!FRACTIONAL.includes(one.unit))
      for (const end of [one.low, one.value, one.high])
        expect(Number.isSafeInteger(end)).toBe(true);
    for (const source of one.sources) {
      expect(listed).toContain(source);
      expect(one.how).toContain(source);
    }
    if (one.sources.length === 0) expect(one.how).toMatch(/no source|by the definition of/);
    if (/no source/.test(one.how)) expect(one.flag).toBe('assumed');
    if (/fitted/.test(one.how)) expect(one.flag).toBe('fit');
    if (one.flag === 'recalled') expect(one.how).toContain('recalled');
    if (one.flag === 'measured') expect(one.how).not.toMatch(/halved|less|recalled|used for/);
    if (one.flag === 'derived') expect(one.how).toMatch(/halved|less|reckoned/);
  });
});

describe('a platform’s constant is what its sources print', () => {
  const reckoned = Object.entries(PLATFORM_ARITHMETIC).flatMap(([id, ends]) =>
    Object.entries(ends).map(([constant, three]) => [id, constant, three] as const),
  );

  it.each(reckoned)('%s, %s', (id, constant, three) => {
    const found = lookUp(platform(id), constant);
    if (found.kind !== 'own') throw new Error(`${id} has no ${constant} of its own`);
    const { low, value, high, unit } = found.constant;
    const rounded = FRACTIONAL.includes(unit) ? (x: number) => x : Math.round;
    [low, value, high].forEach((end, index) => {
      expect(end).toBeCloseTo(rounded(three[index]!), 9);
    });
  });

  it('or one of the model’s that another test reckons, or assumed', () => {
    const shared = new Set<Constant>(CONSTANTS);
    const left = rows.filter(
      ([id, constant, one]) =>
        PLATFORM_ARITHMETIC[id]?.[constant] === undefined &&
        !shared.has(one) &&
        one.flag !== 'assumed',
    );
    // Two fitted passes that the cloud server has at its own clock.
    expect(left.map(([id, constant]) => `${id} ${constant}`)).toEqual([
      'cloud-2020 process-back-end-pass',
      'cloud-2020 microvm-back-end-pass',
    ]);
    expect(reckoned.length).toBeGreaterThan(200);
  });
});

describe('asking a platform for a cost', () => {
  it('gives what was measured on it', () => {
    const found = lookUp(platform('core2-2006'), 'vm-transition');
    expect(found.kind).toBe('own');
    expect(costOf(platform('core2-2006'), 'vm-transition').value).toBe(790);
  });

  it('gives a borrowed value as a proxy that names both machines', () => {
    const found = lookUp(platform('nehalem-2009'), 'kernel-pass');
    if (found.kind !== 'borrowed') throw new Error('not borrowed');
    expect(found.from).toBe(DEFAULT_PLATFORM);
    expect(found.constant.flag).toBe('proxy');
    expect(found.constant.value).toBe(costOf(DEFAULT_PLATFORM, 'kernel-pass').value);
    expect(found.constant.how).toContain('Server (2009) has no value of its own');
    expect(found.constant.how).toContain('Reference server (2012)');
    // Nobody measured a driver's pass: lending does not make it better known.
    expect(costOf(platform('nehalem-2009'), 'driver-pass').flag).toBe('assumed');
  });

  it('never makes one up', () => {
    const said =
      'Hosted PC (2001) has no value for "vm-transition" and borrows none: measure it, or declare a proxy in its table';
    expect(lookUp(platform('hosted-2001'), 'vm-transition')).toEqual({ kind: 'missing', said });
    expect(() => costOf(platform('hosted-2001'), 'vm-transition')).toThrow(said);
    const chain = {
      ...platform('hosted-2001'),
      borrows: [{ ids: ['nothing'], from: DEFAULT_PLATFORM, why: 'x' }],
    };
    expect(lookUp(chain, 'nothing').kind).toBe('missing');
  });
});

describe('a path on a platform', () => {
  const workload = {
    operation: OPERATIONS.diskRead,
    device: DEVICES.nvme,
    level: 'value' as const,
  };

  it('is the reference’s where none is named, to the last object', () => {
    expect(DEFAULT_PLATFORM.clockMHz).toBe(REFERENCE.clockMHz);
    for (const row of DESIGNS) {
      const plain = pathOf(row, workload);
      expect(pathOf(row, { ...workload, platform: DEFAULT_PLATFORM })).toEqual(plain);
      for (const hop of plain)
        for (const one of hop.constants)
          if (one.unit.startsWith('cycles')) expect(CONSTANTS).toContain(one);
    }
    expect(Object.keys(SOFTWARE).length).toBeGreaterThan(8);
  });

  it('is priced, or the platform says what it has no value for', () => {
    const priced = { yes: 0, no: 0 };
    for (const row of PLATFORMS)
      for (const design of DESIGNS)
        try {
          const hops = pathOf(design, { ...workload, platform: row });
          expect(hops.reduce((sum, hop) => sum + hop.cycles, 0)).toBeGreaterThan(1_000);
          priced.yes++;
        } catch (error) {
          expect(String(error)).toContain(`${row.name} has no value for "`);
          priced.no++;
        }
    expect(priced.yes).toBeGreaterThan(30);
    expect(priced.no).toBeGreaterThan(10);
  });

  it('exits for more cycles on an older processor', () => {
    const exits = ['pentium4-2005', 'core2-2006', 'nehalem-2009', 'sandy-bridge-2012'].map(
      (id) => costOf(platform(id), 'vm-round-trip').value,
    );
    expect(exits).toEqual([3_963, 1_579, 1_009, 784]);
    const monolithic = findDesign('monolithic')!;
    const cyclesOn = (id: string): number =>
      pathOf(monolithic, { ...workload, platform: platform(id) })
        .filter((hop) => hop.crossing === 'vmExit')
        .reduce((sum, hop) => sum + hop.cycles, 0);
    expect(cyclesOn('nehalem-2009')).toBeGreaterThan(cyclesOn('sandy-bridge-2012'));
  });
});
