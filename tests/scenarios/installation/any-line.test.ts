/** Whatever is typed, the lab answers: nothing throws, nothing loops, and the answer is of bounded length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/scenarios/installation/commands/commands.ts';
import {
  completionsFor,
  enter,
  formatLab,
  IMAGES,
  labOf,
  parseLab,
  runOf,
} from '../../../src/scenarios/installation/index.ts';
import { runs, seed } from '../../runs.ts';

const WORDS = [
  ...COMMANDS.flatMap(({ names, follows }) => [...names, ...follows]),
  ...[
    '|',
    ';',
    '&',
    '&&',
    '"',
    "'",
    '{',
    '}',
    '(',
    '-',
    '/',
    '*',
    ',',
    '=',
    '$true',
    '@{',
    '__proto__',
  ],
  ...[
    '-Name',
    '-Force',
    'fl',
    'ft',
    'select',
    'where',
    'constructor',
    'toString',
    '-1',
    '99999999999GB',
  ],
];

const line = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join('')),
  fc.constantFrom(':on', ':off', ':set', ':set constructor on', ':install', ':__proto__', '15', ''),
);

describe('any line', () => {
  it('has an answer', () => {
    let answered = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...IMAGES.map(({ id }) => id)),
        fc.constantFrom('bench' as const, 'host' as const),
        fc.array(line, { minLength: 1, maxLength: 8 }),
        (system, begins, lines) => {
          const start = enter(
            enter(labOf({ system, begins, mission: 'free' }), '15'),
            'powershell',
          );
          const log = lines.reduce((one, text) => enter(one, text), start);
          const run = runOf(log);
          const state = run.stateAt(run.steps);
          expect(['idle', 'timeMax']).toContain(run.ended);
          for (const { said } of state.exchanges) {
            expect(said.length).toBeLessThan(2_100);
            answered += said.length > 0 ? 1 : 0;
          }
          for (const text of lines)
            expect(completionsFor(state, run.context, text).length).toBeLessThanOrEqual(40);
          expect(parseLab(formatLab(log)).problems).toEqual([]);
        },
      ),
      { seed, numRuns: runs(50) },
    );
    expect(answered).toBeGreaterThan(100);
  });

  it('any text is a link or is refused in words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `L2.2.free..${text}`),
        ),
        (text) => {
          const { log, problems } = parseLab(text);
          expect(log !== null || problems.length > 0).toBe(true);
        },
      ),
      { seed, numRuns: runs(100) },
    );
  });

  it('a long line is cut, and a full log takes no more', () => {
    const long = enter(labOf({ mission: 'able' }), 'x'.repeat(5_000));
    expect(long.inputs[0]?.text).toHaveLength(300);
    const full = { ...long, inputs: Array.from({ length: 150 }, () => long.inputs[0]!) };
    expect(enter(full, 'more')).toBe(full);
  });
});
