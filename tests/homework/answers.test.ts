import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameTypeOtherFate } from '../../src/homework/exercises/type-1-and-type-2/reference.ts';
import {
  noDifference,
  oneComponentThreeFates,
} from '../../src/homework/exercises/when-a-driver-fails/reference.ts';
import { oneFaultTwoFates } from '../../src/homework/exercises/drivers-in-the-hypervisor/reference.ts';
import { loseTheProvider } from '../../src/homework/exercises/drivers-in-the-parent-partition/reference.ts';
import { letTheOwnerPay } from '../../src/homework/exercises/emulated-synthetic-passed-through/reference.ts';
import { hostedFaresBetter } from '../../src/homework/exercises/workstation-level-hypervisors/reference.ts';
import { oneFallsOneStays } from '../../src/homework/exercises/what-a-hypervisor-does/reference.ts';
import type { KnownAnswers } from '../../src/homework/exercises/exercise.ts';
import { grade } from '../../src/homework/kinds/grade.ts';
import type { PreparedItem } from '../../src/homework/prepared.ts';
import { plainText } from '../../src/homework/text.ts';
import { runs, seed } from '../runs.ts';
import { items, ofKind, prepared, world } from './sheets.ts';

describe('choice', () => {
  it.each(ofKind('choice').map((item) => [item.id, item] as const))(
    '%s: each option is graded as it is, for its own reason',
    (_, item) => {
      for (const option of item.options) {
        const verdict = grade(item, option.id, world);
        expect(verdict.verdict).toBe(option.right ? 'right' : 'wrong');
        expect(verdict.feedback).toEqual(option.feedback);
        if (!option.right) expect(verdict.near).toBe(option.id);
      }
      expect(new Set(item.options.map((one) => plainText(one.feedback))).size).toBe(
        item.options.length,
      );
    },
  );
});

describe('choices', () => {
  it.each(ofKind('choices').map((item) => [item.id, item] as const))(
    '%s: every set of marks but the right one names an option that is misjudged',
    (_, item) => {
      const ids = item.options.map(({ id }) => id);
      const right = item.options.filter((one) => one.right).map(({ id }) => id);
      for (let bits = 1; bits < 2 ** ids.length; bits += 1) {
        const marked = ids.filter((_id, index) => bits & (1 << index));
        const verdict = grade(item, marked, world);
        const isRight = marked.length === right.length && right.every((id) => marked.includes(id));
        expect(verdict.verdict).toBe(isRight ? 'right' : 'wrong');
        if (isRight) continue;
        const blamed = item.options.find(({ id }) => id === verdict.near);
        expect(blamed && marked.includes(blamed.id)).toBe(blamed && !blamed.right);
      }
    },
  );
});

describe('numeric', () => {
  it.each(ofKind('numeric').map((item) => [item.id, item] as const))(
    '%s: the key is right as far as its tolerance goes, and near-misses are told apart',
    (_, item) => {
      const verdictOn = (value: number) => grade(item, value.toFixed(6), world);
      expect(verdictOn(item.key).verdict).toBe('right');
      if (item.tolerance > 0) {
        expect(verdictOn(item.key + item.tolerance * 0.99).verdict).toBe('right');
        expect(verdictOn(item.key - item.tolerance * 0.99).verdict).toBe('right');
      }
      for (const near of item.near) {
        expect(verdictOn(near.key)).toMatchObject({ verdict: 'wrong', near: near.id });
        expect(verdictOn(near.key).feedback).toEqual(near.feedback);
      }
      expect(verdictOn(-1).feedback).toEqual(item.low);
      expect(verdictOn(1e9).feedback).toEqual(item.high);
    },
  );
});

describe('order', () => {
  it.each(ofKind('order').map((item) => [item.id, item] as const))(
    '%s: only the order of the path is right, and the first stretch out of place is named',
    (_, item) => {
      expect(grade(item, item.key, world).verdict).toBe('right');
      const textOf = (id: string) => item.entries.find((entry) => entry.id === id)?.text ?? '';
      let nears = 0;
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...item.key], { minLength: item.key.length }),
          (answer) => {
            const verdict = grade(item, answer, world);
            const wrong = answer.findIndex(
              (id, index) => textOf(id) !== textOf(item.key[index] ?? ''),
            );
            expect(verdict.verdict).toBe(wrong < 0 ? 'right' : 'wrong');
            if (wrong < 0) return;
            expect(plainText(verdict.feedback)).toContain(`“${textOf(answer[wrong] ?? '')}”`);
            if (verdict.near !== undefined) nears += 1;
          },
        ),
        { seed, numRuns: runs(300) },
      );
      expect(nears, 'orders with a named near-miss').toBeGreaterThan(20);
    },
  );

  it.each(
    ofKind('order').flatMap((item) =>
      item.near.map((near) => [item.id, near.id, item, near] as const),
    ),
  )('%s: moving one stretch makes the near-miss %s, and nothing else', (_, id, item, near) => {
    const others = item.key.filter((one) => one !== near.first);
    const at = others.indexOf(near.then);
    const answer = [...others.slice(0, at), near.first, ...others.slice(at)];
    expect(grade(item, answer, world)).toMatchObject({ verdict: 'wrong', near: id });
  });
});

describe('goal', () => {
  const known: Readonly<Record<string, KnownAnswers>> = {
    'type-1-and-type-2/same-type-other-fate': sameTypeOtherFate,
    'when-a-driver-fails/no-difference': noDifference,
    'when-a-driver-fails/one-component-three-fates': oneComponentThreeFates,
    'what-a-hypervisor-does/one-falls-one-stays': oneFallsOneStays,
    'drivers-in-the-parent-partition/lose-the-provider': loseTheProvider,
    'emulated-synthetic-passed-through/blame-the-owner': letTheOwnerPay,
    'drivers-in-the-hypervisor/a-monitor-for-each': oneFaultTwoFates,
    'workstation-level-hypervisors/where-the-hosted-one-fares-better': hostedFaresBetter,
  };
  const goals = ofKind('goal');

  it('has known answers for every item', () => {
    expect(Object.keys(known).sort()).toEqual(goals.map(({ id }) => id).sort());
  });

  it.each(goals.map((item) => [item.id, item] as const))(
    '%s: at least two different answers pass, the untouched figure fails',
    (id, item) => {
      const right = known[id]?.right ?? [];
      expect(new Set(right).size).toBeGreaterThanOrEqual(2);
      for (const answer of right)
        expect(plainText(grade(item, answer, world).feedback)).toBe(
          'Every line of the card holds.',
        );
      expect(grade(item, item.start, world).verdict).toBe('wrong');
      if (item.see) expect(grade(item, item.see.link, world).verdict).toBe('right');
    },
  );

  it.each(
    goals.flatMap((item) =>
      (known[item.id]?.wrong ?? []).map((wrong) => [item.id, wrong.what, item, wrong] as const),
    ),
  )('%s: %s fails for its reason', (_, __, item, wrong) => {
    const verdict = grade(item, wrong.answer, world);
    expect(verdict).toMatchObject({ verdict: 'wrong', firstFailing: wrong.firstFailing });
    expect(plainText(verdict.feedback)).toContain(wrong.says);
  });

  it('every clause is the first to fail for some wrong answer', () => {
    for (const item of goals) {
      const failing = new Set(known[item.id]?.wrong.map(({ firstFailing }) => firstFailing));
      expect(failing.size).toBe(item.clauses.length);
    }
  });
});

describe('every grader', () => {
  it('says something about anything, and never throws', () => {
    let judged = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...prepared).chain((item) =>
          fc.tuple(
            fc.constant(item),
            fc.oneof(fc.anything(), fc.jsonValue(), {
              weight: 4,
              arbitrary: almostAnswers(item),
            }),
          ),
        ),
        ([item, answer]) => {
          const verdict = grade(item, answer, world);
          expect(['right', 'wrong', 'unanswered']).toContain(verdict.verdict);
          expect(plainText(verdict.feedback).length).toBeGreaterThan(10);
          if (verdict.verdict !== 'unanswered') judged += 1;
        },
      ),
      { seed, numRuns: runs(1_500) },
    );
    expect(judged, 'answers that could be judged').toBeGreaterThan(100);
  });

  it('takes nothing for an answer of no item', () => {
    for (const item of prepared)
      for (const nothing of [null, undefined, '', [], {}, { toString: 1 }])
        expect(grade(item, nothing, world).verdict, item.id).toBe('unanswered');
  });
});

/** What is almost an answer to an item: parts of true ones, put together wrongly. */
function almostAnswers(item: PreparedItem): fc.Arbitrary<unknown> {
  const word = fc.constantFrom(...wordsOf(item));
  const damaged = fc.tuple(word, fc.nat(), fc.string({ maxLength: 3 })).map(([text, at, piece]) => {
    const cut = at % text.length;
    return text.slice(0, cut) + piece + text.slice(cut + 1);
  });
  const pairs = fc.dictionary(word, fc.oneof(word, fc.jsonValue()), { maxKeys: 9 });
  const varied = fc.record({ variant: fc.integer({ min: -1, max: 4 }), answer: word });
  return fc.oneof(
    varied,
    word,
    fc.array(word, { maxLength: 9 }),
    fc.integer().map(String),
    damaged,
    pairs,
  );
}

function wordsOf(item: PreparedItem): readonly string[] {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return item.options.map(({ id }) => id);
    case 'numeric':
      return [String(item.key), `${item.key} ${item.unit}`];
    case 'order':
      return item.key;
    case 'goal':
      return [item.start];
    case 'match':
    case 'place':
      return [...item.rows.map(({ id }) => id), ...item.targets.map(({ id }) => id)];
    case 'text':
      return item.accept;
    case 'trace':
      return item.rows.map(({ id }) => id);
    case 'diagnose':
    case 'policy':
    case 'plan':
      return item.fields.flatMap(({ id, options }) => [id, ...options.map((one) => one.id)]);
  }
}

it('no id is given twice, and ids are those of files', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(items.length).toBeGreaterThanOrEqual(7);
});
