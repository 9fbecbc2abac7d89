/** Order made ready: the stretches that the writer selected, read off the path, or the steps as written; shuffled. */
import { COMPONENTS } from '../../../model/components.ts';
import { CROSSINGS } from '../../../model/crossings.ts';
import { domainOf, type Design } from '../../../model/design.ts';
import type { Hop } from '../../../model/path.ts';
import type { HopSelector, OrderItem, StepsItem } from '../../item.ts';
import type { PreparedEntry, PreparedOrder } from '../../prepared.ts';
import { runOf } from '../../questions/index.ts';
import type { FollowRun } from '../../world.ts';
import type { Preparation } from '../preparation.ts';

type OrderParts = Pick<PreparedOrder, 'kind' | 'entries' | 'key' | 'near'>;

/** The entries shuffled, and their order on the path. Throws when a selector finds nothing. */
export function prepareOrder(
  item: OrderItem,
  { world, feedback, shuffle }: Preparation,
): OrderParts {
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
    entries: outOfOrder(entries, shuffle(entries)),
    key: entries.map(({ id }) => id),
    near: item.near.map((row) => ({
      ...feedback(row),
      first: find(row.first),
      then: find(row.then),
    })),
  };
}

/** The steps shuffled, and their order as written. Throws when a near-miss names no step. */
export function prepareSteps(
  { steps, near }: StepsItem,
  { feedback, shuffle }: Preparation,
): OrderParts {
  const entries = steps.map(({ id, text, because }) => ({ id, text, place: { because } }));
  const find = (wanted: string): string => {
    if (!steps.some(({ id }) => id === wanted)) throw new Error(`no step is called “${wanted}”`);
    return wanted;
  };
  return {
    kind: 'order',
    entries: outOfOrder(entries, shuffle(entries)),
    key: entries.map(({ id }) => id),
    near: near.map((row) => ({ ...feedback(row), first: find(row.first), then: find(row.then) })),
  };
}

/** Chance may shuffle the entries into their right order; then they stand the other way round. */
function outOfOrder(
  right: readonly PreparedEntry[],
  shuffled: readonly PreparedEntry[],
): readonly PreparedEntry[] {
  const isRight = shuffled.every((entry, index) => entry.text === right[index]?.text);
  return isRight ? [...right].reverse() : shuffled;
}

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
  return { id: idOf(index), text: textOf(design, hop, device.name), place: { domain } };
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
        ? `The ${domain} takes over`
        : `The ${COMPONENTS[hop.component].name} in the ${domain}`;
  }
}
