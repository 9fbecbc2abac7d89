/** Order: stretches of a request's path, to be put in order. The path is the key. */
import type { PreparedEntry, PreparedOrder } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';

/** Judges a list of entry ids. Entries that read alike may change places. */
export function gradeOrder(item: PreparedOrder, answer: unknown): Verdict {
  const read = readOrder(item, answer);
  if (!read) return unanswered('Put all the stretches in order first.');
  const key = item.key.map((id) => entryIn(item, id));
  const wrong = read.findIndex((entry, index) => entry.text !== key[index]?.text);
  if (wrong < 0) return { verdict: 'right', feedback: ['That is the way the request goes.'] };
  const near = item.near.find(({ first, then }) => place(read, first) < place(read, then));
  return {
    verdict: 'wrong',
    feedback: [sayFirstWrong(read, wrong), ...(near ? [' ', ...near.feedback] : [])],
    ...(near ? { near: near.id } : {}),
    ...(near?.misconception ? { misconception: near.misconception } : {}),
    ...(near?.see ? { see: near.see } : {}),
  };
}

/** The first stretch out of place, and why it cannot stand there; it does not say which one should. */
function sayFirstWrong(read: readonly PreparedEntry[], wrong: number): string {
  const entry = read[wrong];
  const before = read[wrong - 1];
  if (!entry) return '';
  if (!before) return `The way does not begin with “${entry.text}”.`;
  const right = wrong === 1 ? 'The first is right.' : `The first ${wrong} are right.`;
  const where =
    entry.domain === before.domain
      ? 'something else has to happen in between'
      : `from the ${before.domain} the request does not get straight to the ${entry.domain}`;
  return `${right} But “${entry.text}” does not follow “${before.text}”: ${where}.`;
}

const entryIn = (item: PreparedOrder, id: unknown): PreparedEntry | undefined =>
  item.entries.find((entry) => entry.id === id);

function readOrder(item: PreparedOrder, answer: unknown): readonly PreparedEntry[] | null {
  if (!Array.isArray(answer) || answer.length !== item.key.length) return null;
  const ids = new Set<unknown>(answer);
  if (ids.size !== answer.length) return null;
  const entries = answer.flatMap((id) => entryIn(item, id) ?? []);
  return entries.length === item.key.length ? entries : null;
}

const place = (entries: readonly PreparedEntry[], id: string): number =>
  entries.findIndex((entry) => entry.id === id);
