/** Settings from outside: what is wrong is named and left at its default, and nothing throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf, problemOf, settle, type Parameter } from '../../src/scenarios/parameter.ts';
import { runs, seed } from '../runs.ts';

const colour: Parameter = {
  kind: 'choice',
  id: 'colour',
  label: 'Colour',
  options: [
    { value: 'red', label: 'Red' },
    { value: 'blue', label: 'Blue' },
  ],
  value: 'red',
};
const size: Parameter = {
  kind: 'integer',
  id: 'size',
  label: 'Size',
  unit: 'pages',
  min: 1,
  max: 9,
  value: 3,
};
const both = [colour, size];

describe('settings', () => {
  it('are the defaults until something is given', () =>
    expect(defaultsOf(both)).toEqual({ colour: 'red', size: 3 }));

  it('take what is in range', () =>
    expect(settle(both, { colour: 'blue', size: 9 })).toEqual({
      settings: { colour: 'blue', size: 9 },
      problems: [],
    }));

  it.each([
    [{ size: 0 }, 'Size: 0 is not a whole number from 1 to 9 pages'],
    [{ size: 2.5 }, 'Size: 2.5 is not a whole number from 1 to 9 pages'],
    [{ size: '3' }, 'Size: 3 is not a whole number from 1 to 9 pages'],
    [{ colour: 'green' }, 'Colour: "green" is none of red, blue'],
    [{ colour: { toString: 0 } }, 'Colour: "(object)" is none of red, blue'],
    [{ shape: 'round' }, 'there is no parameter "shape"'],
  ])('leave %j at the default and say why', (given, problem) =>
    expect(settle(both, given)).toEqual({
      settings: { colour: 'red', size: 3 },
      problems: [problem],
    }),
  );

  it('are always within what the parameters allow, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('colour', 'size', '__proto__', 'x'), fc.anything()),
        (given) => {
          const { settings } = settle(both, given);
          for (const parameter of both)
            expect(problemOf(parameter, settings[parameter.id])).toBeNull();
        },
      ),
      { seed, numRuns: runs(300) },
    );
  });
});
