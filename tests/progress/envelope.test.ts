import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_VERSION, emptyData } from '../../src/progress/document.ts';
import { decode, encode } from '../../src/progress/envelope.ts';
import { FILE_LENGTH_MAX, fileText, readFileText } from '../../src/progress/exchange.ts';
import { normalized } from '../../src/progress/merge.ts';
import { migrate, MIGRATIONS } from '../../src/progress/migrations.ts';
import { addTry } from '../../src/progress/record.ts';
import { runs, seed } from '../runs.ts';
import { arbitraryData } from './arbitrary-progress.ts';

const some = addTry(
  { id: 'one', hash: '00000000000000aa' },
  '"b"',
  'sure',
  'right',
)(emptyData(), 1_763_800_000_000);
const text = encode(some);

describe('the document as text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        expect(decode(encode(normalized(data)))).toEqual({ kind: 'good', data: normalized(data) });
      }),
      { seed, numRuns: runs(200) },
    );
  });

  it('is of the version that the migrations end at', () => {
    expect(MIGRATIONS).toHaveLength(DOCUMENT_VERSION - 1);
    expect(JSON.parse(text)).toMatchObject({ v: DOCUMENT_VERSION });
  });

  it('gives away that it was cut off, wherever that was', () => {
    for (let length = 0; length < text.length; length += 1)
      expect(decode(text.slice(0, length)).kind, `cut at ${length}`).toBe('damaged');
  });

  it('gives away any single bit that was flipped', () => {
    const meant = decode(text);
    let undetected = 0;
    for (let at = 0; at < text.length; at += 1)
      for (let bit = 0; bit < 7; bit += 1) {
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        const reading = decode(text.slice(0, at) + flipped + text.slice(at + 1));
        if (reading.kind !== 'good') continue;
        expect(reading, `bit ${bit} of character ${at}`).toEqual(meant);
        undetected += 1;
      }
    // Hexadecimal digits are compared as they stand, so nothing at all may pass.
    expect(undetected).toBe(0);
  });

  it('is refused when its sum is right and its content is not', () => {
    const wrong = { ...some, items: { one: { tries: 'many' } } };
    const forged = encode(wrong as unknown as typeof some);
    expect(decode(forged)).toEqual({
      kind: 'damaged',
      problem: expect.stringContaining('items.one.tries'),
    });
  });

  it('of a newer version is left to the newer site', () => {
    expect(decode(text.replace('"v":2', '"v":7'))).toEqual({ kind: 'newer', version: 7 });
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), hostile), (anything) => {
        expect(['good', 'newer', 'damaged']).toContain(decode(anything).kind);
        expect(['accepted', 'refused']).toContain(readFileText(anything).kind);
      }),
      { seed, numRuns: runs(500) },
    );
  });

  it('survives nesting deeper than the stack', () => {
    const deep = `{"v":1,"data":${'['.repeat(200_000)}${']'.repeat(200_000)},"sum":""}`;
    expect(decode(deep).kind).toBe('damaged');
  });
});

/** `some` as the first version of the site wrote it. */
const ofVersion1 =
  '{"v":1,"data":{"items":{"one":{' +
  '"tries":[{"at":1763800000000,"hash":"00000000000000aa","answer":"\\"b\\"","confidence":"sure","verdict":"right","hints":0}],"hints":[],"draft":null,"reset":null}},"lessons":{}},"sum":"1c959386ee847e70"}';

describe('migrations', () => {
  const steps = [
    (data: unknown) => ({ data, second: true }),
    (data: unknown) => ({ data, third: true }),
  ];

  it('run from the version a document has to the last, in order', () => {
    expect(migrate('x', 1, steps)).toEqual({ data: { data: 'x', second: true }, third: true });
    expect(migrate('x', 2, steps)).toEqual({ data: 'x', third: true });
    expect(migrate('x', 3, steps)).toBe('x');
  });

  it('bring a document of an older version up, and one that throws makes it damaged', () => {
    expect(decode(ofVersion1)).toEqual({ kind: 'good', data: some });
    const twice = [(data: unknown) => data, (data: unknown) => data];
    expect(decode(text, twice)).toEqual({ kind: 'good', data: some });
    const failing = (): never => {
      throw new Error('cannot');
    };
    expect(decode(ofVersion1, [failing]).kind).toBe('damaged');
  });
});

describe('an export file', () => {
  it('comes back as it was', () => {
    expect(readFileText(fileText(some))).toEqual({ kind: 'accepted', data: some });
  });

  it.each([
    ['larger than one megabyte', ' '.repeat(FILE_LENGTH_MAX + 1)],
    ['is not JSON', '<html>'],
    ['is not a progress document', '{"name":"package"}'],
    ['was changed', fileText(some).replace('right', 'wrong')],
    ['newer version', fileText(some).replace('"v":2', '"v":3')],
    [
      'after the year 2100',
      fileText(
        addTry({ id: 'one', hash: '00000000000000aa' }, '1', null, 'right')(emptyData(), 5e15),
      ),
    ],
  ])('is refused when it %s', (why, file) => {
    expect(readFileText(file)).toEqual({ kind: 'refused', why: expect.stringContaining(why) });
  });
});

const hostile = fc.constantFrom(
  '{"v":1,"data":{"__proto__":{"polluted":true}},"sum":""}',
  '{"v":1e400,"data":null,"sum":""}',
  '{"v":-1,"data":null,"sum":""}',
  '{"v":1.5,"data":null,"sum":""}',
  'null',
  '[]',
  '\u0000',
);
