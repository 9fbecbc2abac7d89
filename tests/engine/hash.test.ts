/** The fingerprint of events: whatever differs between two traces, the digits differ. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Hash } from '../../src/engine/hash.ts';
import { runs, seed } from '../runs.ts';

/** Time, id, cause, kind, subject, detail. */
type Row = readonly [number, number, number, number, number, number];

const digits = (rows: readonly Row[]): string => {
  const column = (place: number): number[] => rows.map((row) => row[place]!);
  const hash = new Hash();
  hash.events({
    length: rows.length,
    at: new Float64Array(column(0)),
    id: new Uint32Array(column(1)),
    cause: new Int32Array(column(2)),
    kind: new Uint8Array(column(3)),
    subject: new Int32Array(column(4)),
    detail: new Int32Array(column(5)),
  });
  return hash.digits();
};

const int32 = fc.integer();
const row: fc.Arbitrary<Row> = fc.tuple(
  fc.maxSafeNat(),
  fc.nat(2 ** 30 - 1),
  int32,
  fc.nat(255),
  int32,
  int32,
);

it('differs when one value of one event does', () => {
  const changed = new Set<number>();
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.nat(99),
      fc.nat(5),
      row,
      (rows, pick, place, other) => {
        const which = pick % rows.length;
        fc.pre(rows[which]![place] !== other[place]);
        const one = rows[which]!.with(place, other[place]!) as unknown as Row;
        expect(digits(rows.with(which, one))).not.toBe(digits(rows));
        changed.add(place);
      },
    ),
    { seed, numRuns: runs(500) },
  );
  expect(changed.size).toBe(6);
});

it('differs when events change places, and when values do within one', () => {
  const [a, b]: [Row, Row] = [
    [10, 1, -1, 2, 3, 4],
    [10, 2, -1, 2, 4, 3],
  ];
  const all = [[a, b], [b, a], [a], [b], [a, a], [[10, 1, -1, 2, 4, 3] as const]];
  expect(new Set(all.map(digits)).size).toBe(all.length);
});

it('sees what cancels out in a sum: the highest bits of two words of one event', () => {
  const row = (subject: number, detail: number): Row => [10, 1, -1, 2, subject, detail];
  const sign = -(2 ** 31);
  const all = [row(0, 0), row(sign, sign), row(sign, 0), row(0, sign)];
  expect(new Set(all.map((one) => digits([one]))).size).toBe(4);
});

it('sees halves of time: the lower 32 bits and what is above', () => {
  const row = (at: number): Row => [at, 1, -1, 0, 0, 0];
  const times = [0, 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52, Number.MAX_SAFE_INTEGER];
  expect(new Set(times.map((at) => digits([row(at)]))).size).toBe(times.length);
});
