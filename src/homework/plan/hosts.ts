/** The hosts of a plan: what was chosen, and what follows from it. */
import { effectsOfLosing } from '../../model/failure.ts';
import { instanceFor, instancesOf } from '../../model/instances.ts';
import { findDesign } from '../../model/designs/index.ts';
import { placeIn } from '../../model/design.ts';
import type { HostResults } from '../../scenarios/host/results.ts';
import type { Company, EditionOption, PlanItem } from '../item-plan.ts';

/** What decides a plan: an item has it, and so has its page. */
export type PlanData = Pick<PlanItem, 'company' | 'parts' | 'seed'>;

export interface Hosts {
  readonly company: Company;
  readonly count: number;
  readonly memory: number;
  readonly edition: EditionOption;
  /** Licences on each host. */
  readonly licences: number;
  readonly design: string;
  /** Guests on the fullest host, all hosts running, and after one was lost. */
  readonly guests: number;
  readonly guestsAfterLoss: number;
  /** Of all hosts together, in the exercise's unit. */
  readonly price: number;
  /** The host under the load that it has after another was lost. */
  readonly underLoad: unknown;
}

/** Runs a host under load. */
export type RunHost = (host: unknown, seed: number) => HostResults;

/** The hosts of a form that has been read; null where it names an option that is not there. */
export function hostsOf(
  { company, parts }: PlanData,
  form: Readonly<Record<string, string>>,
): Hosts | null {
  const hosts = parts.hosts.find(({ id }) => id === form['hosts']);
  const memory = parts.memory.find(({ id }) => id === form['memory']);
  const processors = parts.processors.find(({ id }) => id === form['processors']);
  const disk = parts.disk.find(({ id }) => id === form['disk']);
  const edition = parts.edition.find(({ id }) => id === form['edition']);
  const licences = parts.licences.find(({ id }) => id === form['licences']);
  const devices = parts.devices.find(({ id }) => id === form['devices']);
  if (!hosts || !memory || !processors || !disk || !edition || !licences || !devices) return null;
  const each =
    hosts.price +
    memory.price +
    processors.price +
    disk.price +
    devices.price +
    edition.price * licences.count;
  const guestsAfterLoss = Math.ceil(company.guests / Math.max(1, hosts.count - 1));
  return {
    company,
    count: hosts.count,
    memory: memory.gb,
    edition,
    licences: licences.count,
    design: devices.design,
    guests: Math.ceil(company.guests / hosts.count),
    guestsAfterLoss,
    price: each * hosts.count,
    underLoad: {
      design: devices.design,
      processors: processors.count,
      clockMHz: company.clockMHz,
      devices: { disk: { base: disk.base } },
      guests: [{ name: 'guest', count: guestsAfterLoss, workloads: company.workloads }],
      durationMs: 600,
      warmupMs: 50,
    },
  };
}

/** Whether the crash of a disk driver takes the neighbours along, or keeps them waiting. */
export function driverTakesAll(id: string): boolean {
  const design = findDesign(id);
  if (!design) return true;
  const instances = instancesOf(design, 2);
  const site = instanceFor(instances, placeIn(design, 'physicalDriver').id, 0);
  const effects = effectsOfLosing(design, instances, site);
  const comesBack = effects.some(({ becomes }) => becomes === 'restarting');
  return !comesBack && effects.some(({ instance }) => instances[instance]?.child === 1);
}
