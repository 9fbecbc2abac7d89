/** The landscape as committed, its picture, and what the build refuses in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkLandscape } from '../../src/authoring/check-landscape.ts';
import { SYSTEM_DOMAINS, systemSchema } from '../../src/schemas/system.ts';
import { domainKinds } from '../../src/views/domain-style.ts';
import { landscapeCounts, landscapeKinds, landscapeRows } from '../../src/views/landscape.ts';
import { top } from '../architecture/repository.ts';

const folder = path.join(top, 'content/landscape');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const systems = files.map((name) =>
  systemSchema.parse(parse(readFileSync(path.join(folder, name), 'utf8'))),
);
const mapped = systems.map((system) => ({
  id: system.id,
  name: system.name,
  places: [
    system.drivers.domain,
    system['device-model']?.domain ?? null,
    system.stack.domain,
  ] as const,
}));

describe('the systems', () => {
  it('are at least eighteen, of every type, and call domains as the pictures do', () => {
    expect(systems.length).toBeGreaterThanOrEqual(18);
    expect(new Set(systems.map(({ type }) => type)).size).toBe(4);
    expect(SYSTEM_DOMAINS).toEqual(domainKinds);
  });

  it('say something about every type that is debated', () => {
    for (const system of systems.filter(({ type }) => type === 'debated'))
      expect(system['type-note'], system.id).toBeDefined();
  });
});

describe('the picture', () => {
  it('has each system once, below the heading of its drivers’ domain, and nothing overlaps', () => {
    const { rows, height } = landscapeRows(mapped);
    const drawn = rows.flatMap((row) => (row.kind === 'system' ? [row.system.id] : []));
    expect([...drawn].sort()).toEqual(mapped.map(({ id }) => id).sort());
    let group: string | undefined;
    for (const row of rows)
      if (row.kind === 'group') group = row.domain;
      else expect(row.system.places[0]).toBe(group);
    const ys = rows.map(({ y }) => y);
    ys.slice(1).forEach((y, index) => expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(26));
    expect(height).toBeGreaterThan(ys.at(-1) ?? 0);
  });

  it('counts every system in words, and explains every sign', () => {
    const total = landscapeCounts(mapped).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(systems.length);
    for (const { places } of mapped)
      for (const place of places)
        if (place !== null) expect(landscapeKinds(mapped)).toContain(place);
  });
});

describe('the build', () => {
  const known = { source: new Set(['arch']) } as unknown as Parameters<typeof checkLandscape>[1];
  const good = `id: a-system
name: A system
type: '1'
drivers: { domain: hypervisor, name: inside it }
stack: { domain: hypervisor, name: inside it }
attested: 2010
status: { is: current, of: 2026 }
sources: [arch]
`;
  const problems = (text: string) =>
    checkLandscape([{ file: 'content/landscape/a-system.yaml', text }], known).map(
      ({ line, found }) => `${line}: ${found}`,
    );

  it('takes a good system', () => {
    expect(problems(good)).toEqual([]);
  });

  it.each([
    ['id: a-system', 'id: another', '1: The id “another” differs'],
    ["type: '1'", 'type: one', '3: “type”'],
    [
      'domain: hypervisor, name: inside it }\nst',
      'domain: hyperviser, name: inside it }\nst',
      '4: “drivers.domain”',
    ],
    ['[arch]', '[arc]', '8: “sources” names the source “arc”'],
    ['attested: 2010', 'attested: 2010\nmood: fine', '7: “mood”'],
  ])('refuses %j for %j', (from, to, expected) => {
    expect(good).toContain(from);
    expect(problems(good.replace(from, to)).join('\n')).toContain(expected);
  });
});
