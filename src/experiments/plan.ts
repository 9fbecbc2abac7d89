/** From an experiment file to the hosts that are run: one for each variant, or what is wrong, in words. */
import { designIn } from '../scenarios/host/design-in.ts';
import type { HostParams } from '../scenarios/host/params.ts';
import { hostProblems } from '../scenarios/host/problems.ts';
import { misfits } from '../scenarios/host/shape.ts';
import { overridesIn } from './costs-in-units.ts';
import { rowOf, withoutNulls } from './design-row.ts';
import { eventProblems } from './event-costs.ts';
import type { Experiment, ExperimentHost } from './experiment.ts';
import { EXPERIMENT_HOST } from './experiment-shape.ts';
import { hostSizeProblem } from './host-size.ts';
import { missingCosts, missingProblem, withZeros } from './missing-costs.ts';
import { reserveProblems } from './reserves.ts';
import { withSettings, type Settings } from './settings.ts';
import { timelessProblems } from './timeless.ts';

/** One host to be run. */
export interface Variant {
  readonly name: string;
  readonly host: HostParams;
  /** Constants that the platform lacks and nothing here pays: overrides of 0 that nobody stated. */
  readonly unpaid: readonly string[];
}

/** The name of the only variant of an experiment that names none. */
export const ONLY = 'host';

type Planned = Omit<Variant, 'name'> | { readonly problems: readonly string[] };

/** The variants of an experiment whose outer shape is right, or what is wrong with them. Never throws. */
export function planOf(experiment: Experiment): {
  readonly variants: readonly Variant[];
  readonly problems: readonly string[];
} {
  const named = Object.entries(experiment.variants ?? { [ONLY]: {} });
  const variants: Variant[] = [];
  const problems: string[] = [];
  for (const [name, settings] of named) {
    const place = experiment.variants === undefined ? ONLY : `variants.${name.slice(0, 60)}`;
    const changed = withSettings(experiment.host, belowHost(settings));
    const planned =
      'problem' in changed
        ? { problems: [`${place}: ${changed.problem}`] }
        : hostOf(changed.value, place);
    if ('host' in planned) variants.push({ name, ...planned });
    else problems.push(...planned.problems);
  }
  return { variants, problems };
}

/** Settings whose paths may begin with the host that they all lie below. */
const belowHost = (settings: Settings): Settings =>
  Object.fromEntries(
    Object.entries(settings).map(([path, value]) => [path.replace(/^host\./, ''), value]),
  );

/** The parameters of a host as an experiment states it. */
function hostOf(given: unknown, place: string): Planned {
  const value = withoutNulls(given);
  const misfit = misfits(EXPERIMENT_HOST, value, place);
  if (misfit.length > 0) return { problems: misfit };
  const stated = value as ExperimentHost;
  const events = eventProblems(stated).map((one) => `${place}.${one}`);
  if (events.length > 0) return { problems: events };
  const size = hostSizeProblem(stated);
  if (size !== null) return { problems: [`${place} ${size}`] };
  const row = typeof stated.design === 'string' ? stated.design : rowOf(stated.design);
  const design = designIn(row);
  const { overrides, problems } = overridesIn(
    stated.costs?.overrides ?? {},
    typeof design === 'string' ? null : design,
    stated.clockMHz,
  );
  if (problems.length > 0)
    return { problems: problems.map((one) => `${place}.costs.overrides: ${one}`) };
  const { costs, ...others } = stated;
  const rest = { ...others, design: row };
  const host: HostParams = costs ? { ...rest, costs: { ...costs, overrides } } : rest;
  const { paid, unpaid } = missingCosts(host);
  const other = hostProblems(withZeros(host, [...paid, ...unpaid]));
  const missing = paid.length > 0 ? [missingProblem(host, paid)] : [];
  const wrong = (other.length > 0 ? other : missing).map((one) =>
    /^host\b/.test(one) ? one.replace(/^host/, place) : `${place}: ${one}`,
  );
  if (wrong.length > 0) return { problems: wrong };
  const ready = withZeros(host, unpaid);
  const late = [...reserveProblems(ready), ...timelessProblems(ready)].map(
    (one) => `${place}.${one}`,
  );
  return late.length > 0 ? { problems: late } : { host: ready, unpaid };
}
