/** Pairs, words and events: what is right, what each wrong answer is told, and whose machine a placement is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '../../src/homework/kinds/grade.ts';
import { normalised } from '../../src/homework/kinds/text/normalise.ts';
import { plainText } from '../../src/homework/text.ts';
import { LINK_RULES } from '../../src/scenarios/follow-one-request/index.ts';
import { parseLink } from '../../src/scenarios/link.ts';
import { runs, seed } from '../runs.ts';
import { ofKind, world } from './sheets.ts';

const pairs = ofKind('match', 'place');

describe('match and place', () => {
  it.each(pairs.map((item) => [item.id, item] as const))(
    '%s: only the key is right, and the first row astray is named',
    (_, item) => {
      expect(grade(item, item.key, world).verdict).toBe('right');
      let nears = 0;
      const target = fc.constantFrom(...item.targets.map(({ id }) => id));
      fc.assert(
        fc.property(fc.array(target, { minLength: 8, maxLength: 8 }), (targets) => {
          const answer = Object.fromEntries(
            item.rows.map(({ id }, index) => [id, targets[index] ?? '']),
          );
          const astray = item.rows.filter(({ id }) => answer[id] !== item.key[id]);
          const verdict = grade(item, answer, world);
          expect(verdict.verdict).toBe(astray.length === 0 ? 'right' : 'wrong');
          if (!astray[0]) return;
          expect(plainText(verdict.feedback)).toContain(`“${astray[0].text}” does not go with`);
          if (item.near.some(({ id }) => id === verdict.near)) nears += 1;
        }),
        { seed, numRuns: runs(200) },
      );
      expect(nears, 'answers with a near-miss').toBeGreaterThan(0);
    },
  );

  it.each(
    pairs.flatMap((item) => item.near.map((near) => [item.id, near.id, item, near] as const)),
  )('%s: one row elsewhere is the near-miss %s', (_, id, item, near) => {
    const verdict = grade(item, { ...item.key, [near.row]: near.target }, world);
    expect(verdict).toMatchObject({ verdict: 'wrong', near: id });
    expect(plainText(verdict.feedback)).toContain(plainText(near.feedback));
  });

  it('an answer that is not finished, or has more than was asked, is none', () => {
    for (const item of pairs) {
      const [first = ''] = Object.keys(item.key);
      const rest = Object.fromEntries(Object.entries(item.key).slice(1));
      for (const answer of [rest, { ...item.key, more: 'more' }, { ...item.key, [first]: 'no' }])
        expect(grade(item, answer, world).verdict, item.id).toBe('unanswered');
    }
  });
});

describe('a placement', () => {
  const item = ofKind('place').find(({ id }) => id.endsWith('/everything-in-its-place'));
  if (!item) throw new Error('the item is gone');
  const said = (elsewhere: Readonly<Record<string, string>>): string =>
    plainText(grade(item, { ...item.key, ...elsewhere }, world).feedback);

  it('is told what the machine would be that it describes', () => {
    const inside = { backEnd: 'hypervisor', ioStack: 'hypervisor', physicalDriver: 'hypervisor' };
    expect(said(inside)).toContain('cannot work: its physical driver lives in hypervisor');
    expect(said({ guestDriver: 'parent' })).toContain('in the guest’s own kernel');
    expect(said({ backEnd: 'worker' })).toMatch(/makes \d+ crossings instead of \d+/);
  });

  it('is told what the right machine costs, and whom its driver takes along', () => {
    const right = said({});
    expect(right).toMatch(/makes \d+ crossings, and/);
    expect(right).toContain('the parent partition kernel');
  });
});

describe('a word', () => {
  it.each(ofKind('text').map((item) => [item.id, item] as const))(
    '%s: every form is right, every near-miss is told apart, and anything else gets a way on',
    (_, item) => {
      for (const form of item.accept)
        for (const typed of [form, form.toUpperCase(), ` “${form.replaceAll(' ', '-')}”. `])
          expect(grade(item, typed, world).verdict, typed).toBe('right');
      for (const near of item.near)
        for (const form of near.forms)
          expect(grade(item, form, world), form).toMatchObject({ verdict: 'wrong', near: near.id });
      expect(grade(item, 'something else', world).feedback).toEqual(item.otherwise);
      expect(grade(item, ' “-” ', world).verdict).toBe('unanswered');
    },
  );

  it.each([
    ['VM exit', 'vm‑EXIT'],
    ['second level', 'Second\u00A0Level.'],
    ['hypervisorlaunchtype', 'hypervisor launch type'],
    ["the guest's", 'the guest’s'],
  ])('“%s” and “%s” are the same', (one, other) => {
    expect(normalised(one)).toBe(normalised(other));
  });

  it('other words stay other words', () => {
    expect(normalised('VM entry')).not.toBe(normalised('VM exit'));
    expect(normalised('C++')).not.toBe(normalised('C'));
  });
});

describe('an event of a run', () => {
  it.each(ofKind('trace').map((item) => [item.id, item] as const))(
    '%s: each row is judged, with a reason of its own place',
    (_, item) => {
      const first = item.rows.findIndex(({ id }) => item.key.includes(id));
      for (const [place, row] of item.rows.entries()) {
        const verdict = grade(item, row.id, world);
        const near = item.near.find(({ rows }) => rows.includes(row.id));
        expect(verdict.verdict).toBe(item.key.includes(row.id) ? 'right' : 'wrong');
        if (verdict.verdict === 'right') continue;
        const reason = near?.feedback ?? (place < first ? item.early : item.late);
        expect(plainText(verdict.feedback)).toContain(plainText(reason));
      }
      expect(grade(item, 'event-0', world).verdict).toBe('unanswered');
    },
  );

  it('can be looked at in the figure that the item names, right after it has happened', () => {
    const rows = ofKind('trace').flatMap((item) => item.rows.filter(({ see }) => see !== null));
    expect(rows.length).toBeGreaterThan(20);
    for (const { id, see } of rows) {
      const { link, problems } = parseLink(see?.link ?? '', LINK_RULES);
      expect(problems).toEqual([]);
      expect(`event-${link?.cursor}`).toBe(id);
    }
  });
});
