import { describe, expect, it } from 'vitest';
import { crashRun } from '../../src/homework/exercises/crash-run.ts';
import { goalCard } from '../../src/homework/goal/card.ts';
import { kindBlamed } from '../../src/homework/goal-judge.ts';
import { sayClause, type Clause } from '../../src/homework/goal/clause.ts';
import type { Condition } from '../../src/homework/goal/condition.ts';
import { world } from './sheets.ts';

/** How the conditions stand in one design when something crashes at an instant. */
function standing(design: string, crashes: Parameters<typeof crashRun>[1], ...that: Condition[]) {
  const clause: Clause = { kind: 'in-design', design, that };
  const card = goalCard([clause], crashRun([design], crashes), world);
  if ('problem' in card) throw new Error(card.problem);
  const [line] = card.lines;
  if (!line) throw new Error('the card has no line');
  return line;
}

const driver = [['physicalDriver', 30_000]] as const;
const model = [['deviceModel', 30_000]] as const;

describe('a condition', () => {
  it.each([
    ['driver-domain', driver, { kind: 'component-crashed', component: 'physicalDriver' }],
    ['driver-domain', driver, { kind: 'requests-completed' }],
    ['driver-domain', driver, { kind: 'children-keep-running' }],
    ['driver-domain', driver, { kind: 'domain-restarted' }],
    ['driver-domain', [], { kind: 'hypervisor-owns-processor' }],
    ['hosted', driver, { kind: 'machine-stopped' }],
    ['hosted', driver, { kind: 'requests-lost', atLeast: 1 }],
    ['parent-synthetic', driver, { kind: 'machine-stopped' }],
    ['parent-emulated', model, { kind: 'child-stopped', child: 1 }],
    ['parent-emulated', model, { kind: 'child-keeps-running', child: 2 }],
    ['parent-emulated', [], { kind: 'child-keeps-running', child: 1 }],
  ] as const)('holds: %s, crash %j, %j', (design, crashes, condition) => {
    expect(standing(design, crashes, condition)).toMatchObject({ holds: true, because: '' });
  });

  it.each([
    [
      'bare-metal',
      model,
      { kind: 'component-crashed', component: 'deviceModel' },
      'no device model left',
    ],
    ['hosted', model, { kind: 'component-crashed', component: 'physicalDriver' }, 'did not crash'],
    ['hosted', driver, { kind: 'requests-completed' }, '1 of 1 requests did not complete'],
    ['hosted', [], { kind: 'requests-lost', atLeast: 1 }, 'no request was lost'],
    ['hosted', driver, { kind: 'children-keep-running' }, 'virtual machine 1 stopped'],
    ['hosted', model, { kind: 'machine-stopped' }, 'the host kernel still runs'],
    ['hosted', [], { kind: 'child-stopped', child: 1 }, 'virtual machine 1 was never stopped'],
    ['hosted', [], { kind: 'child-keeps-running', child: 3 }, 'there is no virtual machine 3'],
    ['hosted', [], { kind: 'hypervisor-owns-processor' }, 'the host kernel owns the processor'],
    ['hosted', driver, { kind: 'domain-restarted' }, 'nothing that had stopped runs again'],
    ['bare-metal', [], { kind: 'children-keep-running' }, 'there is no virtual machine 1'],
  ] as const)('does not hold: %s, crash %j, %j', (design, crashes, condition, because) => {
    const line = standing(design, crashes, condition);
    expect(line.holds).toBe(false);
    expect(line.because).toContain(because);
    expect(line.design).toBe(design);
  });

  it('knows a crash while a request is under way from one after it', () => {
    const early = {
      kind: 'component-crashed',
      component: 'physicalDriver',
      inFlight: true,
    } as const;
    expect(standing('driver-domain', driver, early).holds).toBe(true);
    const late = standing('driver-domain', [['physicalDriver', 110_000]], early);
    expect(late.because).toContain('no request was under way');
  });

  it('names the domain to light up', () => {
    expect(standing('hosted', driver, { kind: 'children-keep-running' }).domain).toBe('child');
    expect(standing('hosted', model, { kind: 'machine-stopped' }).domain).toBe('kernel');
  });
});

describe('a clause', () => {
  const lines = (clause: Clause, designs: readonly string[]) => {
    const card = goalCard([clause], crashRun(designs, driver), world);
    return 'problem' in card ? [] : card.lines;
  };

  it('about one design holds when some design meets all of it, and not when two share it', () => {
    const recovers: Clause = {
      kind: 'in-one-design',
      that: [
        { kind: 'component-crashed', component: 'physicalDriver' },
        { kind: 'requests-completed' },
      ],
    };
    expect(lines(recovers, ['hosted', 'driver-domain'])[0]).toMatchObject({
      holds: true,
      design: 'driver-domain',
    });
    const impossible: Clause = {
      kind: 'in-one-design',
      that: [{ kind: 'machine-stopped' }, { kind: 'requests-completed' }],
    };
    const [line] = lines(impossible, ['hosted', 'driver-domain']);
    expect(line?.holds).toBe(false);
    // Hosted meets one of the two, the driver domain none: the nearer one says what is missing.
    expect(line?.design).toBe('hosted');
    expect(line?.because).toContain('the same, or worse, in the others');
    // Of equals, the first compared speaks.
    expect(lines(impossible, ['monolithic', 'hosted'])[0]?.design).toBe('monolithic');
  });

  it('about every design fails at the first that does not meet it', () => {
    const clause: Clause = { kind: 'in-every-design', that: [{ kind: 'machine-stopped' }] };
    expect(lines(clause, ['hosted', 'parent-synthetic'])[0]?.holds).toBe(true);
    expect(lines(clause, ['hosted', 'driver-domain'])[0]).toMatchObject({
      holds: false,
      design: 'driver-domain',
    });
  });

  it('about the comparison looks at the designs compared', () => {
    const clause: Clause = { kind: 'design-in-comparison', design: 'driver-domain' };
    expect(lines(clause, ['driver-domain'])[0]?.holds).toBe(true);
    expect(lines(clause, ['hosted'])[0]?.because).toContain('not among the designs');
    const inIt: Clause = {
      kind: 'in-design',
      design: 'hosted',
      that: [{ kind: 'machine-stopped' }],
    };
    expect(lines(inIt, ['driver-domain'])[0]?.because).toContain('not among the designs');
  });

  it('says in one sentence what it checks', () => {
    expect(
      sayClause({
        kind: 'in-one-design',
        that: [
          { kind: 'component-crashed', component: 'physicalDriver', inFlight: true },
          { kind: 'requests-completed' },
          { kind: 'children-keep-running' },
        ],
      }),
    ).toBe(
      'In one design, the physical driver crashes while a request is under way, every request completes and every virtual machine keeps running.',
    );
  });
});

describe('a goal card', () => {
  it.each([
    ['', 'no run yet'],
    [42, 'no run yet'],
    ['nonsense', 'damaged'],
    [crashRun(['hosted'], []).replace('hosted', 'martian'), 'a design we do not have'],
    [crashRun(['hosted'], []).replace('1.follow', '9.follow'), 'another version'],
  ])('of %j says what is wrong with it', (link, why) => {
    expect(goalCard([], link, world)).toEqual({ problem: expect.stringContaining(why) });
  });
});

describe('what a line lights up', () => {
  it.each([
    ['parent-synthetic', driver, { kind: 'children-keep-running' }, 'childPartition'],
    ['driver-domain', driver, { kind: 'machine-stopped' }, 'hypervisor'],
    ['hosted', [], { kind: 'hypervisor-owns-processor' }, 'hostKernel'],
    ['driver-domain', [], { kind: 'domain-restarted' }, null],
    ['driver-domain', driver, { kind: 'requests-completed' }, null],
  ] as const)('%s, crash %j, %j: %s', (design, crashes, condition, kind) => {
    expect(kindBlamed({ ...standing(design, crashes, condition) })).toBe(kind);
  });
});
