/** Order: stretches of a request's path, or steps, to be put in order. The path or the source is the key. */
import type { PreparedEntry, PreparedOrder } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';

/** Judges a list of entry ids. Entries that read alike may change places. */
export function gradeOrder(item: PreparedOrder, answer: unknown): Verdict {
  const read = readOrder(item, answer);
  if (!read) return unanswered('Put all of them in order first.');
  const key = item.key.map((id) => entryIn(item, id));
  const wrong = read.findIndex((entry, index) => entry.text !== key[index]?.text);
  if (wrong < 0) return { verdict: 'right', feedback: ['That is the order.'] };
  const near = item.near.find(({ first, then }) => rankOf(read, first) < rankOf(read, then));
  return {
    verdict: 'wrong',
    feedback: [sayFirstWrong(read, wrong), ...(near ? [' ', ...near.feedback] : [])],
    ...(near ? { near: near.id } : {}),
    ...(near?.misconception ? { misconception: near.misconception } : {}),
    ...(near?.see ? { see: near.see } : {}),
  };
}

/** The first one out of place, and why it cannot stand there; it does not say which one should. */
function sayFirstWrong(read: readonly PreparedEntry[], wrong: number): string {
  const entry = read[wrong];
  const before = read[wrong - 1];
  if (!entry) return '';
  const because = 'because' in entry.place ? ` ${entry.place.because}` : '';
  if (!before) return `It does not begin with “${entry.text}”.${because}`;
  const right = wrong === 1 ? 'The first is right.' : `The first ${wrong} are right.`;
  const does = `${right} But “${entry.text}” does not follow “${before.text}”`;
  return because === '' ? `${does}: ${betweenThem(before, entry)}.` : `${does}.${because}`;
}

function betweenThem({ place: before }: PreparedEntry, { place }: PreparedEntry): string {
  if (!('domain' in before && 'domain' in place)) return '';
  return before.domain === place.domain
    ? 'something else has to happen in between'
    : `from the ${before.domain} the request does not get straight to the ${place.domain}`;
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

const rankOf = (entries: readonly PreparedEntry[], id: string): number =>
  entries.findIndex((entry) => entry.id === id);
