/** Orders that no run shows: steps as their sources tell them, and what is said about one out of place. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/homework/check-item.ts';
import type { Item } from '../../src/homework/item.ts';
import { grade } from '../../src/homework/kinds/grade.ts';
import { prepareItem } from '../../src/homework/prepare.ts';
import { plainText } from '../../src/homework/text.ts';
import { homeworkSchema } from '../../src/schemas/homework.ts';
import { world } from './sheets.ts';

const written = {
  kind: 'steps',
  title: 'A morning',
  level: 'apply',
  outcomes: ['dress'],
  sources: ['life'],
  question: 'In which order does one dress on a winter morning?',
  listing: 'shirt: on a chair\nshoes: at the door',
  steps: ['socks', 'shirt', 'shoes', 'coat'].map((id) => ({
    id,
    text: `Put on the ${id}`,
    because: `The ${id} cannot come there, because something else would be in the way.`,
  })),
  near: [
    {
      id: 'shoes-first',
      first: 'shoes',
      then: 'socks',
      feedback: 'Shoes go over socks, so that the socks have to be on before the shoes can follow.',
    },
  ],
  explanation: 'What is worn below goes on before what is worn above it.',
};
const item = { ...homeworkSchema.parse(written), id: 'clothes/a-morning' } as Item;
const ready = prepareItem(item, world);
const known = {
  outcomes: new Set(['dress']),
  sources: new Set(['life']),
  misconceptions: new Set<string>(),
  figures: new Set<string>(),
};

describe('steps to be put in order', () => {
  it('pass the check, are not shown in their order, and keep their listing', () => {
    expect(checkItem(item, known, world)).toEqual([]);
    if (ready.kind !== 'order') throw new Error('it is no order');
    expect(ready.entries.map(({ id }) => id)).not.toEqual(ready.key);
    expect(ready.listing).toBe(written.listing);
  });

  it('are right in the order in which they are written, and in no other', () => {
    expect(grade(ready, ['socks', 'shirt', 'shoes', 'coat'], world).verdict).toBe('right');
    expect(grade(ready, ['shirt', 'socks', 'shoes', 'coat'], world).verdict).toBe('wrong');
  });

  it('name the first one out of place and why, then the near-miss', () => {
    const verdict = grade(ready, ['shoes', 'socks', 'shirt', 'coat'], world);
    expect(verdict.near).toBe('shoes-first');
    const said = plainText(verdict.feedback);
    expect(said).toContain('does not begin with “Put on the shoes”. The shoes cannot come there');
    expect(said).toContain('Shoes go over socks');
    const later = plainText(grade(ready, ['socks', 'coat', 'shirt', 'shoes'], world).feedback);
    expect(later).toContain('“Put on the coat” does not follow “Put on the socks”. The coat');
  });

  it('need a source, and near-misses among them', () => {
    expect(homeworkSchema.safeParse({ ...written, sources: [] }).success).toBe(false);
    const stray = { ...item, near: [{ ...written.near[0], then: 'hat' }] } as Item;
    expect(checkItem(stray, known, world)[0]?.found).toContain('“hat”');
  });

  it('have another hash when the machine says something else', () => {
    const other = prepareItem({ ...item, listing: 'shirt: in the wash' }, world);
    expect(other.hash).not.toBe(ready.hash);
  });
});
