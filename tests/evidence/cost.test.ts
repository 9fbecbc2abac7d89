import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, readEvidence } from '../../src/evidence/read.ts';
import { runs, seed } from '../runs.ts';
import { GENUINE } from './fixtures.ts';

/** Characters looked at for each character of a paste, at most: a fixed number of patterns. */
const PER_CHARACTER = 250;

test('random text is not recognised, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(readEvidence(text).verdict).toBe('UNRECOGNISED');
    }),
    { seed, numRuns: runs(300) },
  );
});

test('ten megabytes of bytes are not recognised after one look', () => {
  let state = seed;
  const bytes = Array.from({ length: 4096 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(state >>> 24);
  }).join('');
  const text = bytes.repeat(LARGEST_FILE / 4096);
  const report = readEvidence(text);
  expect([report.verdict, report.facts, report.steps]).toEqual(['UNRECOGNISED', [], text.length]);
});

describe('the cost grows with the length, not faster', () => {
  const genuine = GENUINE.map(({ text }) => text).join('\n\n');
  test.for([
    ['letters', 'the quick brown fox jumps over the lazy dog and '],
    ['letters of China', '虚拟机监视器模式'],
    ['one heading', 'Hyper-V Requirements: '],
    ['one property', 'HyperVisorPresent : True\n'],
    ['one flag', 'flags : fpu sse\nvmx svm ept npt\n'],
    [
      'one table',
      'Name State CPUUsage(%) MemoryAssigned(M) Uptime Status Version\nx Off 0 0 00:00:00 y 9.0\n',
    ],
    ['one error', '0x800f080c '],
    ['everything', `${genuine}\n`],
  ] as const)('%s', ([, piece]) => {
    for (const length of [20_000, 200_000]) {
      const text = piece.repeat(Math.ceil(length / piece.length));
      expect(readEvidence(text).steps).toBeLessThan(PER_CHARACTER * text.length);
    }
  });
});
