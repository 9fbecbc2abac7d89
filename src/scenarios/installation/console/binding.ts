/** How a cmdlet's words become values of its parameters: by name, by a unique beginning of a name, by place. */
import { cmdletError } from './errors.ts';
import type { Answer, Call } from './command.ts';

type Kind = 'text' | 'switch' | 'bool' | 'size' | 'list';

/** Parameters by name. Those with a place may stand without it, in that order. */
export type Parameters = Readonly<Record<string, Kind | readonly [kind: Kind, place: number]>>;

/** What a call gave: text as typed; switches as `true`; sizes in bytes, as text. */
export interface Bound {
  /** undefined where it was not given. */
  text(name: string): string | undefined;
  has(name: string): boolean;
  list(name: string): readonly string[];
  /** MB. */
  size(name: string): number | undefined;
  /** undefined where it was not given. */
  bool(name: string): boolean | undefined;
}

/** Parameters that every cmdlet has; the lab takes and ignores them. */
const COMMON: Parameters = {
  ErrorAction: 'text',
  Verbose: 'switch',
  Confirm: 'switch',
  Force: 'switch',
  WhatIf: 'switch',
  PassThru: 'switch',
  ComputerName: 'text',
};

/** Other names of a parameter, where a cmdlet does not have one of that name. */
const ALIASES: Readonly<Record<string, string>> = { vmname: 'Name', switchname: 'Name' };

const kindOf = (entry: Parameters[string]): Kind => (typeof entry === 'string' ? entry : entry[0]);
const placeOf = (entry: Parameters[string]): number => (typeof entry === 'string' ? -1 : entry[1]);

/** Binds the words of a call, or answers what is wrong with them, as PowerShell does. */
export function bind(call: Call, own: Parameters): Bound | Answer {
  const parameters: Parameters = { ...COMMON, ...own };
  const values = new Map<string, string>();
  const places = Object.entries(own)
    .filter(([, entry]) => placeOf(entry) >= 0)
    .sort(([, a], [, b]) => placeOf(a) - placeOf(b))
    .map(([name]) => name);
  for (let index = 0; index < call.words.length; index += 1) {
    const word = call.words[index];
    if (!word) break;
    const match = word.quoted ? null : /^-([A-Za-z]\w*)(?::(.*))?$/s.exec(word.text);
    if (!match) {
      const place = places.find((name) => !values.has(name));
      if (place === undefined)
        return cmdletError(
          call,
          `A positional parameter cannot be found that accepts argument '${word.text}'.`,
        );
      const isList = kindOf(own[place] ?? 'text') === 'list';
      const { whole, last } = isList
        ? listFrom(call, index, word.text)
        : { whole: word.text, last: index };
      values.set(place, whole);
      index = last;
      continue;
    }
    const [, given = '', attached] = match;
    const name = named(parameters, own, given);
    if (typeof name !== 'string') return cmdletError(call, ...name.problem);
    const kind = kindOf(parameters[name] ?? 'text');
    if (kind === 'switch') {
      values.set(name, attached ?? '$true');
      continue;
    }
    const value = attached ?? call.words[index + 1]?.text;
    if (value === undefined)
      return cmdletError(call, `Missing an argument for parameter '${name}'.`);
    if (attached === undefined) index += 1;
    const { whole, last } =
      kind === 'list' ? listFrom(call, index, value) : { whole: value, last: index };
    index = last;
    const problem = problemOf(kind, name, whole);
    if (problem !== null) return cmdletError(call, problem);
    values.set(name, whole);
  }
  return boundOf(values);
}

/** A list goes on in the next word where a comma ends this one or begins that. */
function listFrom(
  { words }: Call,
  index: number,
  begin: string,
): { readonly whole: string; readonly last: number } {
  let whole = begin;
  let last = index;
  for (;;) {
    const next = words[last + 1]?.text;
    if (next === undefined || !(whole.endsWith(',') || next.startsWith(',')))
      return { whole, last };
    whole += next;
    last += 1;
  }
}

function named(
  parameters: Parameters,
  own: Parameters,
  given: string,
): string | { readonly problem: readonly string[] } {
  const byName = (wanted: string): string | undefined =>
    Object.keys(parameters).find((name) => name.toLowerCase() === wanted.toLowerCase());
  const exact = byName(given) ?? byName(ALIASES[given.toLowerCase()] ?? '');
  if (exact !== undefined) return exact;
  const begun = Object.keys(own).filter((name) =>
    name.toLowerCase().startsWith(given.toLowerCase()),
  );
  if (begun.length === 1 && begun[0] !== undefined) return begun[0];
  return begun.length > 1
    ? {
        problem: [
          `Parameter cannot be processed because the parameter name '${given}' is ambiguous. Possible matches include: ${begun.map((name) => `-${name}`).join(' ')}.`,
        ],
      }
    : { problem: [`A parameter cannot be found that matches parameter name '${given}'.`] };
}

function problemOf(kind: Kind, name: string, value: string): string | null {
  const bad =
    (kind === 'bool' && !/^\$?(?:true|false)$/i.test(value)) ||
    (kind === 'size' && sizeOf(value) === undefined);
  return bad
    ? `Cannot process argument transformation on parameter '${name}'. Cannot convert value "${value}".`
    : null;
}

/** MB of `2GB`, `512MB`, or a number of bytes; undefined for anything else. */
export function sizeOf(value: string): number | undefined {
  const match = /^(\d{1,15})(KB|MB|GB|TB)?$/i.exec(value);
  if (!match) return undefined;
  const factor = { kb: 1 / 1_024, mb: 1, gb: 1_024, tb: 1_048_576 };
  const unit = match[2]?.toLowerCase() as keyof typeof factor | undefined;
  return Math.floor(Number(match[1]) * (unit ? factor[unit] : 1 / 1_048_576));
}

const boundOf = (values: ReadonlyMap<string, string>): Bound => ({
  text: (name) => values.get(name),
  has: (name) => /^\$?true$/i.test(values.get(name) ?? ''),
  list: (name) =>
    (values.get(name) ?? '')
      .split(',')
      .map((one) => one.trim().replace(/^["']|["']$/g, ''))
      .filter((one) => one !== ''),
  size: (name) => sizeOf(values.get(name) ?? ''),
  bool: (name) => {
    const value = values.get(name);
    return value === undefined ? undefined : /true/i.test(value);
  },
});

/** Is it the answer to a wrong call? */
export const isAnswer = (bound: Bound | Answer): bound is Answer => 'said' in bound;
