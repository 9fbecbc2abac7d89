/**
 * The document as text: its version, its data, and a sum that finds accidents. Reading never throws; it
 * says in words what is wrong.
 */
import * as v from 'valibot';
import { Hash } from '../engine/hash.ts';
import { dataSchema, type ProgressData } from './document.ts';
import { normalized } from './merge.ts';
import { MIGRATIONS, migrate, type Migration } from './migrations.ts';

/** What a text turned out to be. `problem` is a clause that completes “the text …”. */
export type Reading =
  | { readonly kind: 'good'; readonly data: ProgressData }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly problem: string };

const envelopeShape = v.strictObject({
  v: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  data: v.unknown(),
  sum: v.string(),
});

/** The document as text. */
export function encode(data: ProgressData): string {
  const version = MIGRATIONS.length + 1;
  return JSON.stringify({ v: version, data, sum: sumOf(version, data) });
}

/** The document in a text. */
export function decode(text: string, migrations: readonly Migration[] = MIGRATIONS): Reading {
  try {
    return read(text, migrations);
  } catch {
    return damaged('cannot be read to its end');
  }
}

function read(text: string, migrations: readonly Migration[]): Reading {
  const parsed = parseJson(text);
  if (parsed === undefined) return damaged('is not JSON, or was cut off');
  const envelope = v.safeParse(envelopeShape, parsed);
  if (!envelope.success) return damaged('is not a progress document of this site');
  const { v: version, data, sum } = envelope.output;
  if (version > migrations.length + 1) return { kind: 'newer', version };
  if (sumOf(version, data) !== sum) return damaged('was changed after it was written');
  const checked = v.safeParse(dataSchema, migrate(data, version, migrations));
  if (checked.success) return { kind: 'good', data: normalized(checked.output) };
  const [issue] = checked.issues;
  return damaged(
    `has something at “${v.getDotPath(issue) ?? 'the top'}” that does not belong there`,
  );
}

const damaged = (problem: string): Reading => ({ kind: 'damaged', problem });

/** What a JSON text says; undefined when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function sumOf(version: number, data: unknown): string {
  const sum = new Hash();
  sum.number(version);
  sum.plain(data);
  return sum.digits();
}
