/** The article, checked: what every claim has, and that runs bear the verdicts out and could have failed to. */
import { describe, expect, it } from 'vitest';
import { decide, type Decision, type Expectation } from '../../src/homework/claims/decision.ts';
import type { RunQuestion } from '../../src/homework/questions/index.ts';
import type { World } from '../../src/homework/world.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { claims, claimsOfLessons, decided, world } from './committed.ts';

describe('the claims', () => {
  it('are all fifty, in the article’s order', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`);
    expect(claims.map(({ id }) => id)).toEqual(ids);
  });

  it('quote no more than a dozen words, each another passage', () => {
    for (const { id, quote } of claims)
      expect(quote.split(/\s+/).length, id).toBeLessThanOrEqual(14);
    expect(new Set(claims.map(({ quote }) => quote)).size).toBe(claims.length);
  });

  it('are decided by runs in at least fifteen cases', () => {
    expect(decided.length).toBeGreaterThanOrEqual(15);
  });

  it('are each taught by a lesson, and practised unless they say why not', () => {
    const taught = new Set(claimsOfLessons);
    expect(taught.size).toBeGreaterThan(40);
    for (const { id, homework, 'no-homework': reason } of claims) {
      expect(taught, id).toContain(id);
      expect(homework.length > 0, id).toBe(reason === undefined);
    }
  });
});

/** A world in which every design is another one, in the questions as well. */
const worldOf = (other: string): World => ({
  runs: (inputs) => world.runs({ ...inputs, designs: inputs.designs.map(() => other) }),
});

/** What does not hold, or why it cannot even be asked. */
function failures(decision: Decision, inWorld: World): readonly string[] {
  try {
    return decide(decision, inWorld).failures;
  } catch (error) {
    return [String(error)];
  }
}

/** The same questions of other machines: one design for another, another device, another crash. */
function otherwise(decision: Decision): readonly Decision[] {
  const asked = [...new Set(decision.runs.map(({ question }) => question.design))];
  const changes = asked.flatMap((from) =>
    DESIGNS.filter(({ id }) => id !== from).map(({ id }) => (question: RunQuestion) => ({
      ...question,
      design: question.design === from ? id : question.design,
    })),
  );
  const machines = [
    ...changes,
    (question: RunQuestion) => ({ ...question, device: 'nvme' }),
    (question: RunQuestion) =>
      'crash' in question
        ? { ...question, crash: { ...question.crash, component: 'physicalDriver' as const } }
        : question,
  ];
  return machines.map((change) => ({
    ...decision,
    runs: decision.runs.map((run) => ({ ...run, question: change(run.question) })),
  }));
}

/** Whether the answers do not bear the expectation out. Where a domain is lacking, nothing happens in it. */
function contradicts(decision: Decision, expectation: Expectation): boolean {
  try {
    return decide(decision, world).failures.length > 0;
  } catch (error) {
    const some = 'equals' in expectation && expectation.equals > 0;
    return some && String(error).includes('has no domain');
  }
}

/** The expectation with its number or its two sides the other way round. */
function upsideDown(expectation: Expectation): Expectation {
  if ('equals' in expectation) return { ...expectation, equals: expectation.equals + 1 };
  if ('more-than' in expectation)
    return { of: expectation['more-than'], 'more-than': expectation.of };
  return { of: expectation['same-as'], 'more-than': expectation.of };
}

describe.each(decided)('$id, $about', ({ decides }) => {
  it('is borne out by its runs', () => {
    expect(decide(decides, world).failures).toEqual([]);
  });

  it('names each of its runs in what it expects', () => {
    const named = decides.expect.flatMap((one) => Object.values(one));
    for (const { id } of decides.runs) expect(named).toContain(id);
  });

  it('would fail on any expectation turned upside down', () => {
    for (const expectation of decides.expect) {
      const turned = { ...decides, expect: [upsideDown(expectation)] };
      expect(decide(turned, world).failures, JSON.stringify(expectation)).toHaveLength(1);
    }
  });

  it('expects nothing that would be so whatever the machine', () => {
    for (const expectation of decides.expect) {
      const named = Object.values(expectation);
      const runs = decides.runs.filter(({ id }) => named.includes(id));
      const others = otherwise({ ...decides, runs, expect: [expectation] });
      const contradicted = others.some((other) => contradicts(other, expectation));
      expect(contradicted, JSON.stringify(expectation)).toBe(true);
    }
  });

  it('would not hold if every machine were a bare one', () => {
    expect(failures(decides, worldOf('bare-metal'))).not.toEqual([]);
  });
});

/**
 * The machine that the article describes: its drivers run inside the virtual machines. Where Hyper-V is
 * asked about, this world answers with the design that comes nearest.
 */
const articlesWorld: World = {
  runs: (inputs) =>
    world.runs({
      ...inputs,
      designs: inputs.designs.map((id) => (id === 'parent-synthetic' ? 'parent-dda' : id)),
    }),
};

describe('if Hyper-V were as the article has it', () => {
  it.each(['C02', 'C12', 'C15', 'C17', 'C18', 'C28', 'C29'])(
    'the verdict on %s would not stand',
    (wanted) => {
      const claim = decided.find(({ id }) => id === wanted);
      expect(claim).toBeDefined();
      if (claim) expect(failures(claim.decides, articlesWorld)).not.toEqual([]);
    },
  );
});

describe('what a decision says of its numbers', () => {
  const [claim] = decided.filter(({ id }) => id === 'C05');
  const row = (id: string) =>
    claim && decide(claim.decides, world).answers.find((answer) => answer.id === id);

  it('is how far they can be trusted', () => {
    const standings = row('hyper-v')?.standings;
    expect(standings).toEqual(expect.arrayContaining(['assumed', 'proxy', 'measured']));
    expect(standings?.at(-1)).toBe('measured');
    const layers = decided.find(({ id }) => id === 'C02');
    for (const { standings } of layers ? decide(layers.decides, world).answers : [])
      expect(standings).toEqual(['counted']);
  });

  it('is a sentence where an expectation does not hold', () => {
    if (!claim) throw new Error('C05 is gone');
    const expectations = [
      { of: 'bare', equals: 3 },
      { of: 'bare', 'more-than': 'hosted' },
      { of: 'bare', 'same-as': 'hosted', within: 1 },
    ];
    const said = decide({ ...claim.decides, expect: expectations }, world).failures;
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^“bare” is \d+, not 3$/);
    expect(said[1]).toMatch(/^“bare” is \d+, not more than “hosted”, \d+$/);
    expect(said[2]).toMatch(/^“bare” is \d+, not within 1 % of “hosted”, \d+$/);
    expect(() =>
      decide({ ...claim.decides, expect: [{ of: 'nobody', equals: 1 }] }, world),
    ).toThrow('expect names the run “nobody”');
  });

  it('is none where a domain is asked about that the design lacks', () => {
    if (!claim) throw new Error('C05 is gone');
    const question = { ask: 'stretches', design: 'hosted', domain: 'parent' } as const;
    const runs = [{ id: 'bare', says: 'Stretches in a parent', question }];
    const expect0 = [{ of: 'bare', equals: 0 }];
    expect(() => decide({ ...claim.decides, runs, expect: expect0 }, world)).toThrow(
      'hosted has no domain parent',
    );
  });
});
