/** The answers to questions about one request: each is read off its run or its path. */
import type { Design } from '../../model/design.ts';
import type { Hop } from '../../model/path.ts';
import { platformLayers } from '../../model/path.ts';
import type { World } from '../world.ts';
import { askFate } from './fate.ts';
import type { Quantity, RunQuestion, StretchQuestion, Way } from './question.ts';
import { runOf } from './run-of.ts';

/** The answer that the world gives. Throws when the question names something that is not there. */
export function askRun(question: RunQuestion, world: World): Quantity {
  const answer = askOnce(question, world);
  return { ...answer, value: answer.value * (question.times ?? 1) };
}

function askOnce(question: RunQuestion, world: World): Quantity {
  if ('crash' in question) return count(askFate(question, world));
  const run = runOf(question, world);
  const end = run.stateAt(run.steps);
  const { design, hops, instances, operation } = run.context;
  const costly = hops.some(rests);
  switch (question.ask) {
    case 'crossings':
      return count(
        question.way === undefined
          ? end.crossings
          : sum(wayOf(hops, question.way), (hop) => hop.crossings),
      );
    case 'registerAccesses':
      return count(end.accesses);
    case 'copies':
      return count(end.copies);
    case 'platformLayers':
      return count(platformLayers(design, operation).length);
    case 'stretches':
      // A domain that the design does not have would be counted as nought.
      checkDomain(design, question.domain);
      return count(hops.filter((hop) => isMeant(question, hop)).length);
    case 'latency':
      return { value: run.endedAt, unit: 'ns', uncertain: costly };
    case 'processorTime': {
      checkDomain(design, question.domain);
      const wanted = instances.filter(
        ({ domain }) => question.domain === undefined || domain.id === question.domain,
      );
      const value = sum(wanted, ({ index }) => end.processorNs[index] ?? 0);
      return { value, unit: 'ns', uncertain: costly };
    }
  }
}

function checkDomain(design: Design, domain: string | undefined): void {
  if (domain !== undefined && !design.domains.some(({ id }) => id === domain))
    throw new Error(`${design.id} has no domain ${domain}`);
}

function isMeant(wanted: StretchQuestion, hop: Hop): boolean {
  const { component, domain, hop: kind, crossing } = wanted;
  return (
    (component === undefined || hop.component === component) &&
    (domain === undefined || hop.domain === domain) &&
    (kind === undefined || hop.kind === kind) &&
    (crossing === undefined || hop.crossing === crossing)
  );
}

const count = (value: number): Quantity => ({ value, unit: '', uncertain: false });

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** The hops before the device's first answer, or those after it. */
function wayOf(hops: readonly Hop[], way: Way): readonly Hop[] {
  const device = hops.findIndex((hop) => hop.kind === 'device');
  return way === 'down' ? hops.slice(0, device) : hops.slice(device);
}

const rests = (hop: Hop): boolean =>
  hop.constants.some((constant) => !['measured', 'derived'].includes(constant.flag));
