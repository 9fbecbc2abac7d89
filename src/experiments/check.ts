/** What is wrong with an experiment file, in words, with the place in front. Nothing here throws. */
import type { Design } from '../model/design.ts';
import { DESIGNS } from '../model/designs/index.ts';
import { designIn } from '../scenarios/host/design-in.ts';
import { guestName } from '../scenarios/host/layout.ts';
import type { HostParams } from '../scenarios/host/params.ts';
import { misfits } from '../scenarios/host/shape.ts';
import { comparisonsOf, measuresOf } from './asked.ts';
import { withoutNulls } from './design-row.ts';
import { EXPERIMENT } from './experiment-shape.ts';
import type { Experiment, Measure } from './experiment.ts';
import { MEASURES, type MeasureKind } from './measures.ts';
import { ONLY, planOf, type Variant } from './plan.ts';
import { sizeProblem } from './size.ts';
import { CONFIDENCES } from './student-t.ts';

/** An experiment that can be run, or what is wrong with it. */
export type Checked =
  | { readonly experiment: Experiment; readonly variants: readonly Variant[] }
  | { readonly problems: readonly string[] };

/** Most variants of one file. */
const variantsMax = 64;

/** Checks the text of a file, which may begin with a byte order mark. */
export function readExperiment(text: string): Checked {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problems: [`the file is not JSON: ${error instanceof Error ? error.message : ''}`] };
  }
  return checkExperiment(value);
}

/** Checks what a file holds. */
export function checkExperiment(value: unknown): Checked {
  const size = sizeProblem(value);
  if (size !== null) return { problems: [`the experiment ${size}`] };
  const shape = misfits(EXPERIMENT, tidied(value), 'experiment').map((one) =>
    one.replace(/^experiment\./, ''),
  );
  if (shape.length > 0) return { problems: shape };
  const experiment = value as Experiment;
  const { variants, problems } = planOf(experiment);
  const all = [...outlineProblems(experiment), ...problems];
  if (all.length > 0) return { problems: all };
  const asked = [...measureProblems(experiment, variants), ...comparisonProblems(experiment)];
  return asked.length > 0 ? { problems: asked } : { experiment, variants };
}

/** The file with its host as the shape has it. */
const tidied = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'host' in value
    ? { ...value, host: withoutNulls(value.host) }
    : value;

function outlineProblems({ confidence, variants }: Experiment): readonly string[] {
  const problems: string[] = [];
  if (confidence !== undefined && !CONFIDENCES.includes(confidence))
    problems.push(`confidence must be one of ${CONFIDENCES.join(', ')}, but is ${confidence}`);
  const names = Object.keys(variants ?? {});
  if (variants && (names.length === 0 || names.length > variantsMax))
    problems.push(`variants must have 1 to ${variantsMax} entries, but has ${names.length}`);
  for (const name of names)
    if (!/^[\w][\w .+-]{0,39}$/.test(name))
      problems.push(`variants: "${name.slice(0, 60)}" is no name of up to 40 letters and digits`);
  return problems;
}

function measureProblems(experiment: Experiment, variants: readonly Variant[]): readonly string[] {
  const problems: string[] = [];
  const guests = variants.flatMap(({ host }) => host.guests);
  const known = {
    guest: new Set(variants.flatMap(({ host }) => host.guests.map((_, at) => guestName(host, at)))),
    workload: new Set(guests.flatMap((one) => one.workloads.map((two) => two.name ?? two.kind))),
  };
  const domains = new Set(variants.flatMap(({ host }) => domainsOf(host)));
  const ids = new Set<string>();
  measuresOf(experiment).forEach((one, index) => {
    const place = `measures[${index}]`;
    if (ids.has(one.id)) problems.push(`${place}: there is a "${one.id}" already; give it an id`);
    ids.add(one.id);
    const kind: MeasureKind = MEASURES[one.measure];
    if (kind.needs && one[kind.needs] === undefined)
      problems.push(`${place}: ${one.measure} needs to know of which ${kind.needs}`);
    for (const part of idleParts(kind, one))
      problems.push(`${place}: ${one.measure} is the same for every ${part}; leave it out`);
    if (one.domain !== undefined && !domains.has(one.domain) && !allDomains.has(one.domain))
      problems.push(
        `${place}: no design here has a domain "${one.domain}", only ${[...domains].join(', ')}`,
      );
    for (const part of ['guest', 'workload'] as const) {
      const name = one[part];
      if (name !== undefined && !known[part].has(name))
        problems.push(
          `${place}: there is no ${part} "${name}", only ${[...known[part]].join(', ')}`,
        );
    }
  });
  return problems;
}

/** Domains of all designs: a variant may lack one, and none of its time is then that domain's. */
const allDomains: ReadonlySet<string> = new Set(DESIGNS.flatMap((row) => domainIds(row)));

/** The protection domains of a host whose time can be asked for. */
function domainsOf({ design }: HostParams): readonly string[] {
  const row = designIn(design);
  return typeof row === 'string' ? [] : domainIds(row);
}

function domainIds({ domains }: Design): readonly string[] {
  return domains.filter(({ mode }) => mode !== 'hardware').map(({ id }) => id);
}

/** What a measure names and does not read. */
const idleParts = (kind: MeasureKind, one: Measure): readonly string[] =>
  (['domain', 'guest', 'workload'] as const).filter((part) => {
    if (one[part] === undefined || kind.needs === part || kind.mayName === part) return false;
    return part === 'domain' || kind.whole || kind.needs !== undefined;
  });

function comparisonProblems(experiment: Experiment): readonly string[] {
  const ids = measuresOf(experiment).map(({ id }) => id);
  const names = Object.keys(experiment.variants ?? { [ONLY]: {} });
  const problems: string[] = [];
  const seen = new Set<string>();
  comparisonsOf(experiment).forEach((one, index) => {
    const place = `compare[${index}]`;
    if (seen.has(one.id)) problems.push(`${place}: there is a "${one.id}" already; give it an id`);
    seen.add(one.id);
    if (!ids.includes(one.measure))
      problems.push(`${place}: there is no measure "${one.measure}", only ${ids.join(', ')}`);
    for (const name of [one.of, one.against])
      if (name !== undefined && !names.includes(name))
        problems.push(`${place}: there is no variant "${name}", only ${names.join(', ')}`);
    if (one.of === undefined && names.length > 1)
      problems.push(`${place}: there are several variants, so it must say which one in "of"`);
    if (one.against === undefined && one.as !== undefined)
      problems.push(`${place}: "as" needs a variant in "against"`);
  });
  return problems;
}
