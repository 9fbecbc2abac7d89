/** Order: stretches of a request's path, to be put in order. The path is the key. */
import { CROSSINGS } from '../../model/crossings.ts';
import { COMPONENTS } from '../../model/components.ts';
import { domainOf, type Design } from '../../model/design.ts';
import type { Hop } from '../../model/path.ts';
import type { HopSelector, OrderItem } from '../item.ts';
import type { PreparedEntry, PreparedOrder } from '../prepared.ts';
import { runOf } from '../questions/index.ts';
import { unanswered, type Verdict } from '../verdict.ts';
import type { FollowRun } from '../world.ts';
import type { Preparation } from './preparation.ts';

/** The entries shuffled, and their order on the path. Throws when a selector finds nothing. */
export function prepareOrder(
  item: OrderItem,
  { world, feedback, shuffle }: Preparation,
): Pick<PreparedOrder, 'kind' | 'entries' | 'key' | 'near'> {
  const run = runOf(item.path, world);
  const entries = run.context.hops.flatMap((hop, index) =>
    item.take.some((selector) => selects(selector, hop)) ? [entryOf(run, hop, index)] : [],
  );
  const find = (selector: HopSelector): string => {
    const entry = entries.find(({ id }) => {
      const hop = run.context.hops[indexOf(id)];
      return hop !== undefined && selects(selector, hop);
    });
    if (!entry) throw new Error(`no entry is ${JSON.stringify(selector)}`);
    return entry.id;
  };
  return {
    kind: 'order',
    entries: shuffle(entries),
    key: entries.map(({ id }) => id),
    near: item.near.map((row) => ({
      ...feedback(row),
      first: find(row.first),
      then: find(row.then),
    })),
  };
}

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

const idOf = (index: number): string => `hop-${index}`;
const indexOf = (id: string): number => Number(id.slice('hop-'.length));

function selects(selector: HopSelector, hop: Hop): boolean {
  return (
    (selector.component ?? hop.component) === hop.component &&
    (selector.direction ?? hop.direction) === hop.direction &&
    (selector.kinds === undefined || selector.kinds.includes(hop.kind)) &&
    (selector.crossing ?? hop.crossing) === hop.crossing
  );
}

function entryOf(run: FollowRun, hop: Hop, index: number): PreparedEntry {
  const { design, device } = run.context;
  const domain = domainOf(design, hop.domain).name;
  return { id: idOf(index), text: textOf(design, hop, device.name), domain };
}

function textOf(design: Design, hop: Hop, device: string): string {
  const domain = domainOf(design, hop.domain).name;
  switch (hop.kind) {
    case 'device':
      return `The ${device} does what it was told`;
    case 'crossing': {
      const name = hop.crossing ? CROSSINGS[hop.crossing].name : 'crossing';
      const sentence = `${name} from the ${domainOf(design, hop.from).name} to the ${domain}`;
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    }
    case 'copy':
      return `The data is copied in the ${domain}`;
    case 'registers':
      return `Register accesses are answered in the ${domain}`;
    case 'work':
      return hop.component === 'monitor'
        ? `The ${domain} takes the exit`
        : `The ${COMPONENTS[hop.component].name} in the ${domain}`;
  }
}
