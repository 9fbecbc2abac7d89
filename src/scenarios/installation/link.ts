/** A log of the lab as text for a link, and back. Reading never throws: what cannot be read is named. */
import { simTime } from '../../engine/units.ts';
import { ERA_IDS } from '../../model/installation/era.ts';
import { FORM_IDS } from '../../model/installation/form.ts';
import { IMAGES } from '../../model/installation/image.ts';
import { labOf } from './log.ts';
import { installation } from './scenario.ts';
import {
  BEGINNINGS,
  INPUTS_MAX,
  LINE_MAX,
  MISSION_IDS,
  type LabInput,
  type LabLog,
  type LabSetup,
} from './setup.ts';

/** The form of the text. That of the first, `L1`, has no version in it: all such links are of version 1. */
const FORM = 'L2';
const FIRST = 'L1';
/** Longer text than this is not read. */
export const LAB_LINK_MAX = 12_000;
/** Instants are kept in milliseconds. */
const MS = 1_000_000;

const CHOICES: Readonly<Record<Exclude<keyof LabSetup, 'mission'>, readonly string[]>> = {
  machine: FORM_IDS,
  era: ERA_IDS,
  system: ['blank', ...IMAGES.map(({ id }) => id)],
  begins: BEGINNINGS,
  session: ['local', 'remote'],
};
const KEYS = Object.keys(CHOICES) as readonly (keyof typeof CHOICES)[];

/**
 * `L2.<version of the lab>.<mission>.<choices that differ from it>.<inputs>`: an input is the milliseconds
 * since the one before, in base 36, and its text; only signs that the fragment of an address takes as they are.
 */
export function formatLab({ setup, inputs }: LabLog): string {
  const usual = labOf({ mission: setup.mission }).setup;
  const choices = KEYS.filter((key) => setup[key] !== usual[key]).map(
    (key) => `${key}:${setup[key]}`,
  );
  let before = 0;
  const texts = inputs.map(({ at, text }) => {
    const now = Math.ceil(at / MS);
    const gap = now - before;
    before = now;
    return `${gap.toString(36)}~${encode(text)}`;
  });
  return [FORM, installation.version, setup.mission, choices.join(','), texts.join('!')].join('.');
}

/** Blanks become plus signs; what would end a part is written as a number. */
const encode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!~.'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');

/** What a text holds. */
export interface ParsedLab {
  /** null where there is no log in it. */
  readonly log: LabLog | null;
  /** What cannot be read and was left out. */
  readonly problems: readonly string[];
  /** Was it made with another version of the lab, in which the same inputs may have come to something else? */
  readonly isOfOther: boolean;
}

/** The log in a text, and what is to be said of it. Never throws. */
export function parseLab(text: string): ParsedLab {
  const none = (problem: string): ParsedLab => ({
    log: null,
    problems: [problem],
    isOfOther: false,
  });
  if (text.length > LAB_LINK_MAX) return none('the link is too long');
  const [form, ...parts] = text.split('.');
  const [version, mission = '', choices = '', inputs = '', ...rest] =
    form === FIRST ? ['1', ...parts] : parts;
  const isOurs = (form === FORM || form === FIRST) && /^\d{1,4}$/.test(version ?? '');
  if (!isOurs || rest.length > 0) return none('the link is damaged');
  const problems: string[] = [];
  const id = MISSION_IDS.find((one) => one === mission);
  if (!id) problems.push('it names a mission we do not have');
  const setup = labOf({ ...parseChoices(choices, problems), mission: id ?? 'free' }).setup;
  const log = { setup, inputs: parseInputs(inputs, problems) };
  return { log, problems, isOfOther: Number(version) !== installation.version };
}

function parseChoices(text: string, problems: string[]): Partial<LabSetup> {
  const given: Record<string, string> = {};
  for (const pair of text === '' ? [] : text.split(',')) {
    const [key = '', value = ''] = pair.split(':');
    const known = KEYS.find((one) => one === key);
    if (known && CHOICES[known].includes(value)) given[known] = value;
    else problems.push('it makes a choice we do not have');
  }
  return given;
}

function parseInputs(text: string, problems: string[]): readonly LabInput[] {
  const inputs: LabInput[] = [];
  let now = 0;
  for (const part of text === '' ? [] : text.split('!').slice(0, INPUTS_MAX)) {
    const [gap = '', line = ''] = part.split('~');
    const decoded = decode(line);
    const wait = /^[0-9a-z]{1,8}$/.test(gap) ? Number.parseInt(gap, 36) : Number.NaN;
    if (decoded === null || Number.isNaN(wait) || (now + wait) * MS > installation.limits.timeMax) {
      problems.push('something you did cannot be read');
      break;
    }
    now += wait;
    inputs.push({ at: simTime(now * MS), text: decoded.slice(0, LINE_MAX) });
  }
  return inputs;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
