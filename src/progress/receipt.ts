/**
 * A receipt: what a reader answered, to be graded again by somebody else. It holds answers, not scores:
 * what it says an answer came to is only compared with what the answer comes to. It shows which answers
 * are right, not who gave them.
 */
import * as v from 'valibot';
import { Hash } from '../engine/hash.ts';
import type { Answers } from '../homework/regrade/answers.ts';
import { ANSWER_LENGTH_MAX, CONFIDENCES, TRY_VERDICTS, type ProgressData } from './document.ts';
import { itemStanding, type ItemVersion } from './standing.ts';

/** The form of the file; a new form gets a new number. */
export const RECEIPT_VERSION = 1;
/** Longer texts are not read, characters. */
export const RECEIPT_LENGTH_MAX = 4_194_304;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));

const tryShape = v.strictObject({
  /** When it was handed in, ms since 1970, by the clock of the reader's machine. */
  at: instant,
  /** The answer as JSON, as the grader got it; for a goal, the link to the run. Empty when given up. */
  answer: v.pipe(v.string(), v.maxLength(ANSWER_LENGTH_MAX)),
  confidence: v.nullable(v.picklist(CONFIDENCES)),
  /** How many hints were open by then. */
  hints: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
  /** What the page said. Never believed. */
  stated: v.picklist(TRY_VERDICTS),
});

const itemShape = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(120)),
  /** The item as it was when it was answered. */
  hash,
  tries: v.pipe(v.array(tryShape), v.maxLength(100)),
});

const contentShape = v.strictObject({
  /** What the reader typed to be known by; may be empty. */
  name: v.pipe(v.string(), v.maxLength(200)),
  made: instant,
  /** The fingerprint of the engine that drew the reader's figures. */
  engine: hash,
  items: v.pipe(v.array(itemShape), v.maxLength(2_000)),
});

const fileShape = v.strictObject({
  receipt: v.literal('ring-minus-one'),
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  content: v.unknown(),
  sum: v.string(),
});

/**
 * What a text turned out to be. `edited`: it can be read, but it is not as it was written; its answers
 * are graded like any other. `problem` is a clause that completes “the file …”.
 */
export type ReceiptReading =
  | { readonly kind: 'whole' | 'edited'; readonly receipt: Answers }
  | { readonly kind: 'damaged'; readonly problem: string };

/** What goes into a receipt: the tries that count, at the items as they are now. */
export function answersIn(
  data: ProgressData,
  items: readonly ItemVersion[],
  about: Pick<Answers, 'name' | 'made' | 'engine'>,
): Answers {
  const tried = items.flatMap((item) => {
    const { tries } = itemStanding(data, item);
    if (tries.length === 0) return [];
    const kept = tries.map(({ at, answer, confidence, hints, verdict }) => ({
      ...{ at, answer, confidence, hints },
      stated: verdict,
    }));
    return [{ id: item.id, hash: item.hash, tries: kept }];
  });
  return { ...about, items: tried };
}

/** A receipt as the text of a file. */
export function receiptText(content: Answers): string {
  const file = { receipt: 'ring-minus-one', v: RECEIPT_VERSION, content, sum: sumOf(content) };
  return `${JSON.stringify(file)}\n`;
}

/** The receipt in a text. Never throws. */
export function readReceipt(text: string): ReceiptReading {
  if (text.length > RECEIPT_LENGTH_MAX) return damaged('is larger than any receipt');
  const file = v.safeParse(fileShape, parseJson(text));
  if (!file.success) return damaged('is no receipt of this course, or was cut off');
  const { v: version, content, sum } = file.output;
  if (version > RECEIPT_VERSION) return damaged('was made by a newer version of this course');
  const checked = v.safeParse(contentShape, content);
  if (!checked.success) {
    const place = v.getDotPath(checked.issues[0]) ?? 'the top';
    return damaged(`has something at “${place}” that does not belong there`);
  }
  const receipt = checked.output;
  return { kind: sumOf(receipt) === sum ? 'whole' : 'edited', receipt };
}

const damaged = (problem: string): ReceiptReading => ({ kind: 'damaged', problem });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Finds accidents and careless edits. It is no signature: who edits can also sum up. */
function sumOf(content: Answers): string {
  const sum = new Hash();
  sum.number(RECEIPT_VERSION);
  sum.plain(content);
  return sum.digits();
}
