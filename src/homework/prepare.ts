/** Makes an item ready for its page: the one place where keys, numbers in texts and orders are computed. */
import { canonicalJson } from '../engine/plain.ts';
import { Hash } from '../engine/hash.ts';
import { hostRunner } from './host/host-run.ts';
import type { Item, Value } from './item.ts';
import { proves } from './kinds/diagnose/grade.ts';
import { prepareKind } from './kinds/prepare.ts';
import type { Preparation } from './kinds/preparation.ts';
import type { PreparedItem, PreparedPairs } from './prepared.ts';
import {
  askRun,
  formatQuantity,
  isRunQuestion,
  reckon,
  type Question,
  type RunQuestion,
} from './questions/index.ts';
import { shuffled } from './shuffle.ts';
import { sightOf } from './sight.ts';
import { fill, formatNumber, plainText, type Figure } from './text.ts';
import { variantsOf } from './variants.ts';
import type { World } from './world.ts';

/** The item as its page gets it. Throws on content that the build's check refuses. */
export function prepareItem(item: Item, world: World): PreparedItem {
  const host = hostRunner();
  const [first, ...rest] = variantsOf(item).map((one) => prepareOne(one, world, host));
  if (!first || rest.length === 0) return first as PreparedItem;
  const hash = hashOf([first, ...rest]);
  return { ...first, hash, variants: rest.map((one) => ({ ...one, hash })) };
}

function prepareOne(item: Item, world: World, host: Preparation['host']): PreparedItem {
  const values = item.values ?? {};
  const figures = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, figureOf(value, world)]),
  );
  const preparation: Preparation = {
    world,
    text: (written) => fill(written, figures),
    feedback: ({ id, feedback, misconception, see }) => ({
      id,
      feedback: fill(feedback, figures),
      misconception: misconception ?? null,
      see: see ? sightOf(see, world) : null,
    }),
    host,
    shuffle: (rows) => shuffled(rows, item.id),
    number: (question) => numberOf(question, values, world),
    quantity: (question) => formatQuantity(askRun(question, world)),
  };
  const ready: PreparedItem = {
    id: item.id,
    hash: '',
    title: item.title,
    level: item.level,
    outcomes: item.outcomes,
    question: preparation.text(item.question),
    listing: item.listing ?? null,
    hints: item.hints.map(preparation.text),
    explanation: preparation.text(item.explanation),
    see: item.see ? sightOf(item.see, world) : null,
    variants: [],
    ...prepareKind(item, preparation),
  };
  return { ...ready, hash: hashOf([ready]) };
}

function figureOf(value: Value, world: World): Figure {
  if ('say' in value) return { text: value.say, source: null, locator: '' };
  if ('ask' in value)
    return { text: formatQuantity(askRun(value, world)), source: null, locator: '' };
  const unit = value.unit === undefined ? '' : ` ${value.unit}`;
  return {
    text: `${formatNumber('given' in value ? value.given : value.published, 3)}${unit}`,
    source: 'given' in value ? null : value.source,
    locator: 'given' in value ? '' : (value.locator ?? ''),
  };
}

/** Times are asked in µs, because nobody answers in ns. */
function numberOf(
  question: Question,
  values: Readonly<Record<string, Value>>,
  world: World,
): number {
  if (!isRunQuestion(question)) return reckon(question, (name) => plainIn(values, name, world));
  return answerOf(question, world);
}

function answerOf(question: RunQuestion, world: World): number {
  const { value, unit } = askRun(question, world);
  return unit === 'ns' ? value / 1_000 : value;
}

function plainIn(values: Readonly<Record<string, Value>>, name: string, world: World): number {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new Error(`there is no value called “${name}”`);
  if ('ask' in value) return answerOf(value, world);
  if ('say' in value) throw new Error(`“${name}” is words, and no number`);
  return 'given' in value ? value.given : value.published;
}

/** Over what is asked and what is right; words that only explain may be mended without another hash. */
function hashOf(variants: readonly PreparedItem[]): string {
  const hash = new Hash();
  for (const ready of variants) {
    const listing = ready.listing === null ? [] : [ready.listing];
    hash.text(canonicalJson([ready.kind, plainText(ready.question), essenceOf(ready), ...listing]));
  }
  return hash.digits();
}

function essenceOf(ready: PreparedItem): unknown {
  switch (ready.kind) {
    case 'choice':
    case 'choices':
      return ready.options.map(({ id, text, right }) => [id, plainText(text), right]);
    case 'numeric':
      return [ready.key, ready.tolerance, ready.unit];
    case 'order':
      return ready.key.map((id) => ready.entries.find((entry) => entry.id === id)?.text);
    case 'goal':
      return [ready.start, ready.clauses];
    case 'match':
      return pairsOf(ready);
    case 'place':
      return [ready.design, ready.operation, pairsOf(ready)];
    case 'text':
      return ready.accept;
    case 'trace':
      return [ready.rows.map(({ at, text }) => [at, text]), ready.key];
    case 'plan':
      return [ready.data, ready.clauses];
    case 'policy':
      return [ready.machine, ready.clauses, ready.fields];
    case 'diagnose':
      return [ready.symptoms, ready.fields, ready.planted, ready.probes.map(proves)];
  }
}

/** Each row with its target in words, whatever the order of the page. */
const pairsOf = ({ rows, targets, key }: PreparedPairs): readonly unknown[] => [
  rows
    .map(({ id, text }) => [id, text, targets.find((one) => one.id === key[id])?.text ?? ''])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  targets.map(({ text }) => text),
];
