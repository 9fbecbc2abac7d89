/** Beliefs as machines: each runs, each parts from the true run, and what is shown of both is what happened. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { partingOf } from '../../src/homework/mutants/parting.ts';
import type { Mutant } from '../../src/homework/mutants/mutant.ts';
import { MUTANTS } from '../../src/homework/mutants/register.ts';
import { narratedRows } from '../../src/homework/rows/narrated.ts';
import { problemsOf } from '../../src/model/check-design.ts';
import { findDesign } from '../../src/model/designs/index.ts';
import { items, world } from './sheets.ts';

const beliefs = MUTANTS.map((mutant) => [mutant.believes, mutant] as const);

/** The mutant of a misconception. */
const of = (misconception: string): Mutant => {
  const found = MUTANTS.find(({ misconceptions }) => misconceptions.includes(misconception));
  if (!found) throw new Error(`no mutant is of ${misconception}`);
  return found;
};

describe('a mutant', () => {
  it.each(beliefs)(
    '%s: is another run than the true one, told from where they part',
    (_, mutant) => {
      const { common, truth, belief } = partingOf(mutant, world);
      const rows = narratedRows(mutant.run, world).map(({ short }) => short.toLowerCase());
      const at = rows.indexOf(truth.next[0]?.text.toLowerCase() ?? '');
      expect(at).toBeGreaterThan(0);
      expect(rows[at - 1]).toBe(common?.text.toLowerCase());
      expect(belief.next[0]?.text).not.toBe(truth.next[0]?.text);
      expect(belief.next.length).toBeGreaterThan(0);
    },
  );

  it.each(beliefs)('%s: is a machine that could be built', (_, mutant) => {
    if ('settings' in mutant) return;
    const row = findDesign(mutant.run.design);
    expect(row && problemsOf(mutant.row(row))).toEqual([]);
  });

  it('belongs to misconceptions that are registered, one each, and that a wrong answer names', () => {
    const folder = fileURLToPath(new URL('../../content/misconceptions/', import.meta.url));
    const registered = readdirSync(folder).map((name) => name.replace('.yaml', ''));
    const embodied = MUTANTS.flatMap(({ misconceptions }) => misconceptions);
    expect(new Set(embodied).size).toBe(embodied.length);
    expect(registered).toEqual(expect.arrayContaining(embodied));
    const text = JSON.stringify(items);
    for (const id of embodied) expect(text, id).toContain(`"misconception":"${id}"`);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(5);
  });
});

describe('what a belief leads to', () => {
  const ends = (misconception: string): readonly [string, string] => {
    const { truth, belief } = partingOf(of(misconception), world);
    return [truth.last?.text ?? '', belief.last?.text ?? ''];
  };

  it('the children outlive the parent, and in truth they do not', () => {
    expect(ends('parent-only-manages')).toEqual([
      'The application of virtual machine 2 stops',
      'Request 1 (disk read) is done',
    ]);
    expect(ends('parent-survives-its-drivers')[1]).toBe('Request 1 (disk read) is done');
  });

  it('the child commands the disk, and in truth it rings', () => {
    const { truth, belief } = partingOf(of('child-drives-the-device'), world);
    expect(belief.next[0]?.text).toContain('physical driver in the child partition kernel');
    expect(truth.next[1]?.text).toContain('Hypercall');
  });

  it('a run that is the same parts nowhere, and says so', () => {
    const mutant = of('parent-driver-needs-the-hypervisor');
    if (!('path' in mutant)) throw new Error('the mutant has no path of its own');
    const { misconceptions, believes, lesson, run, row } = mutant;
    const same = { misconceptions, believes, lesson, run, row };
    expect(() => partingOf(same, world)).toThrow('no other run');
  });
});
