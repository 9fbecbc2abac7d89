/** The components that a request passes, in order and direction, and what its crossings are called. */
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../src/model/chain.ts';
import { CROSSING_KINDS, CROSSINGS } from '../../src/model/crossings.ts';
import { OPERATIONS, type OperationId } from '../../src/model/operations.ts';

const told = (operation: OperationId): readonly string[] =>
  chainOf(OPERATIONS[operation], 'native').map(
    ({ component, direction, command, carriesData }) =>
      `${component} ${direction}${command ? ` ${command}` : ''}${carriesData ? '' : ', no data'}`,
  );

describe('the chain of components', () => {
  it('goes down and up once for each command; a flush carries no data', () => {
    expect(told('diskWrite')).toEqual([
      ...['application down', 'guestKernel down', 'physicalDriver down', 'device down write'],
      ...['physicalDriver up', 'guestKernel up', 'guestKernel down, no data'],
      ...['physicalDriver down, no data', 'device down flush, no data'],
      ...['physicalDriver up, no data', 'guestKernel up, no data', 'application up, no data'],
    ]);
  });

  it('begins at the device for what comes from outside, and ends there where nobody waits', () => {
    expect(told('networkReceive')).toEqual([
      ...['device down receive', 'physicalDriver up', 'guestKernel up', 'application up'],
    ]);
    expect(told('networkSend').at(-1)).toBe('device down send');
  });
});

it('every crossing has a name, a mark of its own that fits its gate, and a term', () => {
  const words = CROSSING_KINDS.map((kind) => CROSSINGS[kind]);
  for (const { name, mark, term } of words) {
    expect(name).toMatch(/^\S.{5,}$/);
    expect(mark).toMatch(/^[a-z]{2,4}$/);
    expect(term).toMatch(/^[a-z][a-z-]{4,}$/);
  }
  expect(new Set(words.map(({ mark }) => mark)).size).toBe(words.length);
});
