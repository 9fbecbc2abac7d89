/** Links: what goes in comes out, and no text whatever makes reading one throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simTime } from '../../src/engine/units.ts';
import { CRASHABLE } from '../../src/model/failure.ts';
import { crashAt } from '../../src/scenarios/follow-one-request/index.ts';
import { formatLink, LINK_LENGTH_MAX, parseLink, type RunLink } from '../../src/scenarios/link.ts';
import { problemOf, settle } from '../../src/scenarios/parameter.ts';
import { ENTRIES } from '../../src/scenarios/registry.ts';
import { runs, seed } from '../runs.ts';

const entry = ENTRIES.get('follow-one-request');
if (!entry) throw new Error('follow-one-request is not registered');
const { rules, parameters } = entry;

const anyLink: fc.Arbitrary<RunLink> = fc.record({
  scenario: fc.constant(rules.scenario),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  designs: fc.uniqueArray(fc.constantFrom(...rules.designs), { minLength: 1, maxLength: 4 }),
  settings: fc
    .record({
      operation: fc.constantFrom('diskRead', 'diskWrite'),
      processors: fc.integer({ min: 1, max: 4 }),
      restartMs: fc.integer({ min: 1, max: 10_000 }),
    })
    .map((given) => settle(parameters, given).settings),
  interventions: fc
    .array(fc.tuple(fc.constantFrom(...CRASHABLE), fc.integer({ min: 0, max: rules.timeMax })), {
      maxLength: 5,
    })
    .map((list) =>
      list.map(([component, at]) => crashAt(component, simTime(at))).sort((a, b) => a.at - b.at),
    ),
  cursor: fc.nat(500),
});

describe('a link', () => {
  it('gives back the run it was made from', () => {
    let crashes = 0;
    fc.assert(
      fc.property(anyLink, (link) => {
        crashes += link.interventions.length;
        const text = formatLink(link, parameters);
        expect(text).toMatch(/^[\w.,:-]+$/);
        expect(parseLink(text, rules)).toEqual({ link, problems: [] });
      }),
      { seed, numRuns: runs(200) },
    );
    expect(crashes).toBeGreaterThan(20);
  });

  it('is short for the usual run', () => {
    const { settings } = settle(parameters, {});
    const designs = ['hosted', 'monolithic', 'parent-synthetic', 'driver-domain'];
    const interventions = [crashAt('physicalDriver', simTime(30_000))];
    const link = {
      scenario: rules.scenario,
      seed: 1,
      designs,
      settings,
      interventions,
      cursor: 52,
    };
    expect(formatLink(link, parameters).length).toBeLessThan(120);
  });

  it.each([
    ['', 'damaged'],
    ['2.follow-one-request.1.hosted...0', 'another version'],
    ['1.other.1.hosted...0', 'another figure'],
    ['x'.repeat(LINK_LENGTH_MAX + 1), 'too long'],
  ])('that cannot be read at all is refused: %s', (text, words) => {
    const { link, problems } = parseLink(text, rules);
    expect(link).toBeNull();
    expect(problems.join()).toContain(words);
  });

  it.each([
    ['1.follow-one-request.zzzzzzzz.hosted...0', 'seed'],
    ['1.follow-one-request.1.hosted,vaporware...0', 'design'],
    ['1.follow-one-request.1.hosted.processors:99..0', 'Logical processors'],
    ['1.follow-one-request.1.hosted..0-0-0-0.0', 'something you did'],
    ['1.follow-one-request.1.hosted..zzzzzzzzz-7-0-0.0', 'something you did'],
  ])('with one bad part keeps the rest and says so: %s', (text, words) => {
    const { link, problems } = parseLink(text, rules);
    expect(link?.designs).toEqual(['hosted']);
    expect(problems.join()).toContain(words);
  });

  it('never throws and never lets in what the rules forbid, whatever the text', () => {
    const part = fc.constantFrom('1', 'follow-one-request', 'hosted', '', 'a-7-0-0', 'cursor:1');
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc
        .array(fc.oneof(part, fc.string({ maxLength: 12 })), { minLength: 6, maxLength: 8 })
        .map((parts) => parts.join('.')),
    );
    let read = 0;
    fc.assert(
      fc.property(text, (one) => {
        const { link } = parseLink(one, rules);
        if (!link) return;
        read += 1;
        for (const parameter of parameters)
          expect(problemOf(parameter, link.settings[parameter.id])).toBeNull();
        expect(link.designs.every((id) => rules.designs.includes(id))).toBe(true);
        expect(link.interventions.every((item) => item.at <= rules.timeMax)).toBe(true);
      }),
      {
        seed,
        numRuns: runs(1_000),
        examples: [['1.follow-one-request.1.hosted.processors:2.a-7-0-0.5']],
      },
    );
    expect(read).toBeGreaterThan(0);
  });
});
