import { describe, expect, test } from 'vitest';
import {
  CONTEXT,
  excerptOf,
  LINE_MAX,
  MARKED_MAX,
  WHOLE_UP_TO,
} from '../../../src/components/evidence/excerpt.ts';
import { lineRanges } from '../../../src/components/evidence/line-ranges.ts';
import { readingOf, type Reading } from '../../../src/components/evidence/reading.ts';
import { SAMPLES } from '../../../src/components/evidence/samples.ts';
import { linesOf } from '../../../src/evidence/paste/lines.ts';
import { LARGEST_FILE } from '../../../src/evidence/read.ts';
import { GENUINE } from '../../evidence/fixtures.ts';

const noted = (...lines: readonly number[]): ReadonlyMap<number, readonly string[]> =>
  new Map(lines.map((line) => [line, ['ground 1']]));
const numbers = (text: string, ...lines: readonly number[]): readonly (readonly number[])[] =>
  excerptOf(text, noted(...lines)).runs.map((run) => run.map(({ number }) => number));
const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

describe('the excerpt', () => {
  test('shows a short paste whole', () => {
    const text = lines(WHOLE_UP_TO);
    expect(numbers(text)[0]).toHaveLength(WHOLE_UP_TO);
    expect(excerptOf(`${text}\n`, noted()).total).toBe(WHOLE_UP_TO);
  });

  test('shows of a long paste the lines that count, with their neighbours', () => {
    expect(CONTEXT).toBe(2);
    expect(numbers(lines(100), 1, 50, 54, 100)).toEqual([
      [1, 2, 3],
      [48, 49, 50, 51, 52, 53, 54, 55, 56],
      [98, 99, 100],
    ]);
    expect(numbers(lines(100))).toEqual([]);
  });

  test('counts lines as the reader does, whatever ends them', () => {
    const text = 'a\r\nb\rc\nd\u2028e\u2029f\u0085g';
    const own = excerptOf(text, noted()).runs.flat();
    expect(own.map(({ number, text: shown }) => [number, shown])).toEqual(
      linesOf(text).map(({ number, text: read }) => [number, read]),
    );
    expect(own).toHaveLength(7);
  });

  test('has an end, in both directions', () => {
    const marks = Array.from({ length: 1_000 }, (_, index) => 10 * index + 5);
    const { runs, passedOver } = excerptOf(lines(20_000), noted(...marks));
    expect(runs).toHaveLength(MARKED_MAX);
    expect(passedOver).toBe(1_000 - MARKED_MAX);
    const long = excerptOf('x'.repeat(5_000), noted(1)).runs[0]?.[0]?.text ?? '';
    expect(long.length).toBeLessThan(LINE_MAX + 5);
  });

  test('shows signs that would hide or turn a line around', () => {
    const shown = excerptOf('\u001b[32mYes\u202E oN\u0007', noted()).runs[0]?.[0]?.text;
    expect(shown).toBe('·[32mYes· oN·');
  });
});

test.for([
  [[], ''],
  [[7], 'line 7'],
  [[3, 4, 5, 6], 'lines 3–6'],
  [[1, 3, 4, 9], 'lines 1, 3–4 and 9'],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17], 'lines 1, 3, 5, 7, 9, 11, 13, 15 and more'],
] as const)('lines %j in words', ([numbers, words]) => {
  expect(lineRanges(numbers)).toBe(words);
});

/** The notes on each line of a reading that has some. */
const notesOf = (reading: Reading): Readonly<Record<string, string>> =>
  reading.kind === 'read'
    ? Object.fromEntries(
        reading.excerpt.runs
          .flat()
          .filter(({ notes }) => notes.length > 0)
          .map(({ text, notes }) => [text.trim(), notes.join(', ')]),
      )
    : {};
const paste = (text: string): Promise<Reading> => readingOf({ name: undefined, content: text });

describe('the samples', () => {
  test.for([
    ['firmware', 'VT_OFF'],
    ['masked', 'HOST_WORKING'],
    ['linux', 'LINUX_GUEST_ON_HYPERV'],
  ] as const)('%s: %s', async ([name, verdict]) => {
    expect(await paste(SAMPLES[name] ?? '')).toMatchObject({ kind: 'read', report: { verdict } });
  });

  test('there are no others', () => {
    expect(Object.keys(SAMPLES)).toEqual(['firmware', 'masked', 'linux']);
  });

  test('the line that decides is marked, and the masked values are set aside', async () => {
    const off = notesOf(await paste(SAMPLES['firmware'] ?? ''));
    expect(off).toHaveProperty(['Virtualization Enabled In Firmware: No']);
    expect(off).not.toHaveProperty(['Host Name:                 BENCH-07']);
    const masked = notesOf(await paste(SAMPLES['masked'] ?? ''));
    expect(masked['VMMonitorModeExtensions                 : False']).toBe('set aside');
    const mask = Object.entries(notesOf(await paste(SAMPLES['linux'] ?? '')));
    expect(mask.find(([text]) => text.includes('privilege flags'))?.[1]).toContain(
      'privilege mask',
    );
  });
});

describe('a file', () => {
  const file = (bytes: Uint8Array<ArrayBuffer>): Promise<Reading> =>
    readingOf({ name: 'a.txt', content: new Blob([bytes]) });
  const text = SAMPLES['firmware'] ?? '';

  test.for([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-16 with its mark', Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without', Uint8Array.from(Buffer.from(text, 'utf16le'))],
    [
      'the code page of a French console',
      Uint8Array.from(Buffer.from(`Processeur : équipé, prêt\n${text}`, 'latin1')),
    ],
  ] as const)('in %s', async ([, bytes]) => {
    const reading = await file(bytes);
    expect(reading).toMatchObject({ kind: 'read', name: 'a.txt', report: { verdict: 'VT_OFF' } });
    expect(Object.keys(notesOf(reading))).toContain('Virtualization Enabled In Firmware: No');
  });

  test('in the code page of a Russian console, which is none of the first guesses', async () => {
    const codes = new Map(
      Array.from({ length: 256 }, (_, byte) => [
        new TextDecoder('ibm866').decode(Uint8Array.of(byte)),
        byte,
      ]),
    );
    const russian = GENUINE.find(({ name }) => name === 'Требования Hyper-V, firmware off');
    const bytes = Uint8Array.from([...(russian?.text ?? '')].map((sign) => codes.get(sign) ?? 63));
    const reading = await file(bytes);
    expect(reading).toMatchObject({ kind: 'read', report: { verdict: 'VT_OFF' } });
    expect(Object.keys(notesOf(reading)).join()).toContain('встроенном ПО: Нет');
  });

  test('that is too large is not even opened', async () => {
    const content = {
      size: LARGEST_FILE + 1,
      arrayBuffer: () => Promise.reject(new Error('opened')),
    };
    expect(await readingOf({ name: 'b', content })).toEqual({
      kind: 'large',
      name: 'b',
      size: LARGEST_FILE + 1,
      largest: LARGEST_FILE,
    });
  });

  test('that cannot be opened, or holds nothing, has an answer in words', async () => {
    const content = { size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await readingOf({ name: 'c', content })).toEqual({ kind: 'unreadable', name: 'c' });
    expect(await file(new Uint8Array(0))).toEqual({ kind: 'empty', name: 'a.txt' });
    expect(await paste(' \n\t\n')).toEqual({ kind: 'empty', name: undefined });
  });

  test('of any bytes is an answer: nothing recognised', async () => {
    const bytes = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 197) % 256);
    expect(await file(bytes)).toMatchObject({ kind: 'read', report: { verdict: 'UNRECOGNISED' } });
  });
});
