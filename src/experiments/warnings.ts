/** What somebody who reads the numbers of an experiment should know about them. */
import type { Flag } from '../model/platforms/constant.ts';
import { designIn } from '../scenarios/host/design-in.ts';
import { constantsUsed, idleOverrides } from './constants-used.ts';
import { freeEvents } from './event-costs.ts';
import { idleFields } from './idle-fields.ts';
import type { Variant } from './plan.ts';
import type { HostReport } from './report.ts';

/** Flags of constants that are no measurement of what they stand for. */
const doubtful: Readonly<Partial<Record<Flag, string>>> = {
  proxy: 'measured on something else',
  assumed: 'assumed',
  recalled: 'recalled, not re-read',
  fit: 'fitted',
};

/** Fewer completed operations than this leave quantiles to chance. */
const operationsMin = 100;

/** Warnings of one variant, from its parameters and the reports of its replications. */
export function warningsOf(
  { name, host, unpaid }: Variant,
  reports: readonly HostReport[],
): readonly string[] {
  const design = designIn(host.design);
  const free = typeof design === 'string' ? [] : freeEvents(host, design);
  return [...aboutCosts(host, unpaid), ...free, ...idleFields(host), ...reports.flatMap(aboutRun)]
    .filter((text, index, all) => all.indexOf(text) === index)
    .map((text) => `${name}: ${text}`);
}

function aboutCosts(host: Variant['host'], unpaid: Variant['unpaid']): readonly string[] {
  const used = constantsUsed(host);
  const groups = Object.entries(doubtful).flatMap(([flag, words]) => {
    const ids = used.filter((constant) => constant.flag === flag).map(({ id }) => id);
    return ids.length > 0 ? [`costs ${words}: ${ids.join(', ')}`] : [];
  });
  const idle = idleOverrides(host)
    .filter((id) => !unpaid.includes(id))
    .map(
      (id) =>
        `the override of ${id} changes nothing here: no request or event of this host pays it`,
    );
  return [...groups, ...idle];
}

function aboutRun(report: HostReport): readonly string[] {
  const texts: string[] = [];
  if (report.ended === 'stepsMax')
    texts.push(
      `a run was stopped after ${report.steps} events, at ${seconds(report.elapsedNs)} s: shorten durationMs, scale the demand down, or raise eventsMax`,
    );
  const idle = (100 * report.idleNs) / Math.max(1, report.elapsedNs * report.processors);
  if (idle < 2) texts.push('the processors are saturated: they idle less than 2 % of the time');
  for (const { guest, name, completed, finishedNs } of report.workloads) {
    const finite = finishedNs !== null;
    if (completed === 0)
      texts.push(
        `${guest}.${name} completed no operation: durationMs is too short, or it is stuck`,
      );
    else if (completed < operationsMin && !finite)
      texts.push(
        `${guest}.${name} completed fewer than ${operationsMin} operations in a run: too short for quantiles`,
      );
  }
  if (report.lost > 0) texts.push('requests were lost');
  if (report.untrusted > 0) texts.push('requests were completed that are not to be trusted');
  return texts;
}

const seconds = (ns: number): string => (ns / 1e9).toFixed(3);
