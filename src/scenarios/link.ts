/**
 * A run as text short enough for a link: what decides it (scenario, seed, settings, what the reader did)
 * and where the reader stands. Inputs, never state. Reading never throws: what cannot be read is named.
 */
import type { Intervention } from '../engine/scenario.ts';
import type { EventKind, SimTime } from '../engine/units.ts';
import { defaultsOf, settle, type Parameter, type Settings } from './parameter.ts';

/** The form of the text; a new form gets a new number and a migration from this one. */
export const LINK_VERSION = 1;
/** Longer text than this is not read. */
export const LINK_LENGTH_MAX = 1_800;
const interventionsMax = 50;
const designsMax = 4;

export interface RunLink {
  readonly scenario: string;
  readonly seed: number;
  readonly designs: readonly string[];
  readonly settings: Settings;
  readonly interventions: readonly Intervention[];
  /** Position in the merged order of events. */
  readonly cursor: number;
}

/** What a link may name: the scenario's id, parameters, and how many kinds of event a reader may put in. */
export interface LinkRules {
  readonly scenario: string;
  readonly parameters: readonly Parameter[];
  readonly designs: readonly string[];
  /** Event kinds a reader may put in, with the greatest subject each may have. */
  readonly interventions: readonly { readonly kind: EventKind; readonly subjectMax: number }[];
  /** No intervention later than this, ns. */
  readonly timeMax: number;
}

/** `1.follow-one-request.<seed>.<designs>.<settings>.<interventions>.<cursor>`, only characters that a URL fragment takes as they are. */
export function formatLink(link: RunLink, parameters: readonly Parameter[]): string {
  const defaults = defaultsOf(parameters);
  const settings = Object.entries(link.settings)
    .filter(([id, value]) => id !== 'design' && defaults[id] !== value)
    .map(([id, value]) => `${id}:${value}`)
    .sort()
    .join(',');
  const log = link.interventions
    .map((one) => [one.at, one.kind, one.subject, one.detail].map((n) => n.toString(36)).join('-'))
    .join(',');
  return [
    LINK_VERSION,
    link.scenario,
    link.seed.toString(36),
    link.designs.join(','),
    settings,
    log,
    link.cursor.toString(36),
  ].join('.');
}

/** The link in a text, with every part that cannot be read left at its default and named in words. */
export function parseLink(
  text: string,
  rules: LinkRules,
): { readonly link: RunLink | null; readonly problems: readonly string[] } {
  if (text.length > LINK_LENGTH_MAX) return { link: null, problems: ['the link is too long'] };
  const parts = text.split('.');
  if (parts.length !== 7) return { link: null, problems: ['the link is damaged'] };
  const [version, scenario, seed, designs, settings, log, cursor] = parts as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (version !== String(LINK_VERSION))
    return { link: null, problems: ['the link was made by another version of this site'] };
  if (scenario !== rules.scenario)
    return { link: null, problems: ['the link belongs to another figure'] };
  const problems: string[] = [];
  const settled = settle(rules.parameters, parseSettings(settings, rules.parameters));
  problems.push(...settled.problems);
  return {
    link: {
      scenario,
      seed: parseSeed(seed, problems),
      designs: parseDesigns(designs, rules, problems),
      settings: settled.settings,
      interventions: parseLog(log, rules, problems),
      cursor: whole36(cursor) ?? 0,
    },
    problems,
  };
}

function whole36(text: string): number | null {
  if (!/^[0-9a-z]{1,11}$/.test(text)) return null;
  const value = Number.parseInt(text, 36);
  return Number.isSafeInteger(value) ? value : null;
}

function parseSeed(text: string, problems: string[]): number {
  const seed = whole36(text);
  if (seed !== null && seed < 2 ** 32) return seed;
  problems.push('the seed is damaged');
  return 1;
}

function parseDesigns(text: string, rules: LinkRules, problems: string[]): readonly string[] {
  const known = text.split(',').filter((id) => rules.designs.includes(id));
  const designs = [...new Set(known)].slice(0, designsMax);
  if (designs.length !== text.split(',').length) problems.push('it names a design we do not have');
  return designs;
}

function parseSettings(text: string, parameters: readonly Parameter[]): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const pair of text === '' ? [] : text.split(',')) {
    const [id = '', value = ''] = pair.split(':');
    const whole = parameters.find((one) => one.id === id)?.kind === 'integer';
    if (id !== 'design') given[id] = whole && /^\d{1,15}$/.test(value) ? Number(value) : value;
  }
  return given;
}

function parseLog(text: string, rules: LinkRules, problems: string[]): readonly Intervention[] {
  const log: Intervention[] = [];
  for (const entry of text === '' ? [] : text.split(',').slice(0, interventionsMax)) {
    const [at, kind, subject, detail] = entry.split('-').map(whole36);
    const rule = rules.interventions.find((one) => one.kind === kind);
    const good =
      rule !== undefined &&
      typeof at === 'number' &&
      at <= rules.timeMax &&
      typeof subject === 'number' &&
      subject <= rule.subjectMax &&
      detail === 0;
    if (good) log.push({ at: at as SimTime, kind: rule.kind, subject, detail });
    else problems.push('something you did in this run cannot be read');
  }
  return log.sort((a, b) => a.at - b.at);
}
