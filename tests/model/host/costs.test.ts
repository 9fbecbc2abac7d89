/** What a host under load is told when it asks for a cost: an override, the platform's value, or why there is none. */
import { describe, expect, it } from 'vitest';
import { contextSwitchCycles, costsOf } from '../../../src/model/host/costs.ts';
import { HARDWARE } from '../../../src/model/platforms/hardware.ts';
import { DEFAULT_PLATFORM, findPlatform } from '../../../src/model/platforms/index.ts';

const usual = (overrides: Readonly<Record<string, number>> = {}) =>
  costsOf(DEFAULT_PLATFORM, 'value', overrides);
const nehalem = findPlatform('nehalem-2009')!;
const { interrupt, copyPerByte, contextSwitch } = HARDWARE;

describe('a constant', () => {
  it('has the value of the platform, at the end of its range that is asked for', () => {
    expect(usual().of(interrupt)).toBe(interrupt.value);
    expect(costsOf(DEFAULT_PLATFORM, 'high', {}).of(interrupt)).toBe(interrupt.high);
    expect(costsOf(DEFAULT_PLATFORM, 'high', {}).need(interrupt)).toBe(interrupt.high);
  });

  it('is what an override says, of its own id alone', () => {
    const costs = usual({ interrupt: 7, 'context-switch': 5.6 });
    expect([costs.of(interrupt), costs.need(interrupt)]).toEqual([7, 7]);
    expect(costs.cyclesOf('interrupt', 1)).toBe(7);
    expect(contextSwitchCycles(costs)).toBe(6);
    expect(contextSwitchCycles(usual({ interrupt: 7 }))).toBe(contextSwitch.value);
    expect(usual({ toString: 3 }).of(interrupt)).toBe(interrupt.value);
  });

  it('that was asked for is remembered, and one that is missing is not', () => {
    const costs = usual({ 'cpuid-exit': 9 });
    costs.of(interrupt);
    costs.cyclesOf('context-switch', 2_000);
    costs.cyclesOf('cpuid-exit', 2_000);
    expect([...costs.asked.keys()]).toEqual(['interrupt', 'context-switch']);
  });
});

describe('the cycles of an event', () => {
  it('are those of its constant, or its time at the clock', () => {
    const costs = costsOf(findPlatform('isolation-2003')!, 'value', {});
    expect(costs.cyclesOf('isolated-file-system-call', 1_700)).toBe(8_884 * 1.7);
    expect(costsOf(nehalem, 'value', {}).cyclesOf('cpuid-exit', 1_700)).toBe(2_600);
  });

  it('are cycles where only an override knows the id, unless another platform says otherwise', () => {
    expect(usual({ 'cpuid-exit': 30 }).cyclesOf('cpuid-exit', 5_000)).toBe(30);
    expect(usual({ 'native-fork': 30 }).cyclesOf('native-fork', 5_000)).toBe(150);
    expect(usual({ nobodys: 30 }).cyclesOf('nobodys', 5_000)).toBe(30);
  });

  it('are none of a constant in other units', () => {
    expect(() => usual().cyclesOf(copyPerByte.id, 1_000)).toThrow(
      '"copy-per-byte" is in cycles/byte and cannot be what an event costs',
    );
  });
});

describe('a value that is missing', () => {
  it('is said to be elsewhere, or nowhere', () => {
    expect(() => usual().cyclesOf('cpuid-exit', 1_000)).toThrow(
      /has no value for "cpuid-exit": override it, or take costs\.platform from nehalem-2009/,
    );
    expect(() => usual().cyclesOf('nobodys', 1_000)).toThrow(/"nobodys": override it$/);
    expect(() => usual().need({ ...interrupt, id: 'nobodys' })).toThrow(/"nobodys": override it$/);
  });
});
