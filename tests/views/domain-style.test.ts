/** The one visual language of protection domains: complete, distinct without colour, legible with it. */
import { describe, expect, test } from 'vitest';
import {
  domainClass,
  domainKinds,
  domainPatternId,
  domainPatternsMarkup,
  domainStyleOf,
  domainStyles,
  patternTiles,
} from '../../src/views/domain-style.ts';
import { contrast, pairsOf, type Pair } from './colours.ts';

const domains = pairsOf('domains.css');
const tokens = pairsOf('tokens.css');
const themes = ['light', 'dark'] as const;
const grounds = ['paper', 'paper-raised', 'paper-sunk'];
const colour = (pairs: ReadonlyMap<string, Pair>, name: string): Pair => {
  const pair = pairs.get(name);
  if (pair === undefined) throw new Error(`there is no pair --${name}`);
  return pair;
};

test('contrast is measured as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#777777')).toBe(1);
});

describe.each(domainKinds)('%s', (kind) => {
  const { slug } = domainStyles[kind];
  for (const theme of themes)
    for (const ground of grounds) {
      const behind = colour(tokens, ground)[theme];
      test(`writes text at 4.5:1 on ${ground} in ${theme}`, () => {
        const text = colour(domains, `domain-${slug}`)[theme];
        expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5);
      });
      test(`draws marks at 3:1 on ${ground} in ${theme}`, () => {
        const mark = colour(domains, `domain-${slug}-mark`)[theme];
        expect(contrast(mark, behind)).toBeGreaterThanOrEqual(3);
      });
    }
  test('is found by its slug and has a pattern of its own', () => {
    expect(domainStyleOf(slug)?.kind).toBe(kind);
    expect(domainPatternsMarkup()).toContain(`id="${domainPatternId(kind)}"`);
    expect(domainPatternsMarkup()).toContain(`class="${domainClass(kind)}"`);
  });
});

describe('without colour', () => {
  const pairs = domainKinds.flatMap((one, index) =>
    domainKinds.slice(index + 1).map((other) => [one, other] as const),
  );
  test.each(pairs)('%s and %s differ by glyph and by pattern', (one, other) => {
    expect(domainStyles[one].glyph).not.toBe(domainStyles[other].glyph);
    expect(domainStyles[one].pattern).not.toBe(domainStyles[other].pattern);
  });

  test('every pattern but plain and solid has marks to draw', () => {
    const patterns = new Set(Object.values(domainStyles).map(({ pattern }) => pattern));
    for (const pattern of patterns)
      expect(patternTiles[pattern] !== undefined).toBe(pattern !== 'plain' && pattern !== 'solid');
  });
});

describe.each(themes)('the page in %s', (theme) => {
  test.each([
    ['ink', 7],
    ['ink-soft', 4.5],
    ['good', 4.5],
    ['bad', 4.5],
    ['warn', 4.5],
    ['edge', 3],
  ])('--%s has a contrast of at least %d on every ground', (name, least) => {
    for (const ground of grounds)
      expect(
        contrast(colour(tokens, name)[theme], colour(tokens, ground)[theme]),
      ).toBeGreaterThanOrEqual(least);
  });
});

test('an unknown slug has no style', () => {
  expect(domainStyleOf('cupboard')).toBeUndefined();
});
