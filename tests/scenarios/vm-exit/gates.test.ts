/** The questions about an exit: right answers are the runs' own, and every option is answered. */
import { describe, expect, test } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { EXIT_GATES } from '../../../src/scenarios/vm-exit/gates.ts';
import { PARAMETERS, paramsFrom, vmExit } from '../../../src/scenarios/vm-exit/index.ts';
import { LEAVES_OUT } from '../../../src/scenarios/vm-exit/leaves-out.ts';

const runsOf = (designs: readonly string[], given: Record<string, unknown> = {}) =>
  designs.map((design) =>
    observe(vmExit, paramsFrom(settle(PARAMETERS, { ...given, design }).settings), {
      seed: 1,
      interventions: [],
    }),
  );
const gate = (id: string) => {
  const found = EXIT_GATES.find((one) => one.id === id);
  if (!found) throw new Error(`there is no gate ${id}`);
  return found;
};
const right = (id: string, runs: ReturnType<typeof runsOf>) =>
  gate(id)
    .options(runs)
    .flatMap((option) => (option.right ? [option.id] : []));

const port = runsOf(['native-2005', 'translation-2005', 'vtx-2005'], { act: 'portAccess' });
const disk = runsOf(['kvm-2012', 'kvm-ring-2012'], { act: 'diskStart' });
const series = runsOf(['kvm-2005', 'kvm-2006', 'kvm-2009', 'kvm-2012']);

describe.each(EXIT_GATES.map((one) => [one.id, one] as const))('the gate %s', (_, one) => {
  test('has a right answer, wrong ones, and words for each', () => {
    const options = one.options(series);
    expect(options.filter((option) => option.right)).toHaveLength(1);
    expect(options.length).toBeGreaterThan(1);
    for (const { feedback } of options) expect(feedback).toMatch(/^[A-Z\d].{25,}\.$/s);
    expect(one.reconcile(series)).toMatch(/\.$/);
  });
});

test('the cheapest is the one whose run took the fewest cycles', () => {
  expect(right('cheapest', port)).toEqual(['translation-2005']);
  expect(right('cheapest', disk)).toEqual(['kvm-ring-2012']);
  expect(right('cheapest', series)).toEqual(['kvm-2012']);
  expect(gate('cheapest').reconcile(port)).toContain('3,209 cycles');
  expect(gate('cheapest').reconcile(disk)).toContain('the number of exits does');
});

test('most of an exit was the processor’s in 2005, and the monitor’s since', () => {
  expect(right('most-of-it', runsOf(['kvm-2005']))).toEqual(['processor']);
  expect(right('most-of-it', runsOf(['kvm-2012']))).toEqual(['handler']);
  expect(right('most-of-it', runsOf(['xen-decoding-2009'], { act: 'interruptEnd' }))).toEqual([
    'why',
  ]);
  const passedOn = runsOf(['kvm-2012'], { act: 'deviceAccessForwarded' });
  expect(right('most-of-it', passedOn)).toEqual(['beyond']);
});

test('what is left follows from the bill', () => {
  const leftAt = (perSecond: number) =>
    right('what-is-left', runsOf(['vtx-2005'], { act: 'portAccess', perSecond }));
  expect(leftAt(10_000)).toEqual(['nearly-all']);
  expect(leftAt(100_000)).toEqual(['most']);
  expect(leftAt(200_000)).toEqual(['some']);
  expect(leftAt(2_000_000)).toEqual(['nothing']);
});

test('what nobody has measured is never right, and is said to be so', () => {
  const unknown = runsOf(['native-2005', 'kvm-2012'], { act: 'cpuid' });
  const [first] = gate('cheapest').options(unknown);
  expect(first).toMatchObject({ id: 'native-2005', right: false });
  expect(first?.feedback).toMatch(/^No source of ours has measured this/);
  expect(right('cheapest', unknown)).toEqual(['kvm-2012']);
  expect(right('what-is-left', unknown)).toEqual(['most']);
});

test('nobody is marked on an answer that hangs on an assumption', () => {
  // Eight touches are our own count; with two, a call of 2001 would be the cheapest.
  const designs = ['translation-2001', 'kvm-2012', 'kvm-ring-2012'];
  const three = runsOf(designs, { act: 'diskStart' });
  expect(() => gate('cheapest').options(three)).toThrow(/at the low end/);
  const often = runsOf(['translation-2001'], { act: 'diskStart', perSecond: 50_000 });
  expect(() => gate('what-is-left').options(often)).toThrow(/at the (low|high) end/);
});

test('what is left out is said with its effect', () => {
  expect(LEAVES_OUT.length).toBeGreaterThanOrEqual(6);
  for (const { what, effect } of LEAVES_OUT) {
    expect(what).toMatch(/\.$/);
    expect(effect.length).toBeGreaterThan(40);
  }
});
