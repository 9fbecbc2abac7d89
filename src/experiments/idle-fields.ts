/** Fields that somebody stated and that change nothing on this host: each in words, with its place. */
import { CREW } from '../scenarios/host/codes.ts';
import { prepare, type HostContext } from '../scenarios/host/context.ts';
import type { HostParams } from '../scenarios/host/params.ts';
import { takesTurns } from './constants-used.ts';

type Rule = (host: HostParams, context: HostContext) => readonly string[];

/** The fields of a host that change nothing. */
export function idleFields(host: HostParams): readonly string[] {
  const context = prepare(host);
  const rules = [ofSwitches, ofEqualTurns, ofSharing, ofService, ofCache, ofFaults];
  return rules.flatMap((rule) => rule(host, context));
}

const ofSwitches: Rule = ({ scheduler }, context) =>
  scheduler?.switchCycles !== undefined && !takesTurns(context)
    ? ['scheduler.switchCycles changes nothing here: nobody takes another one’s place']
    : [];

const ofEqualTurns: Rule = ({ scheduler = {}, guests, service }) => {
  if (scheduler.kind !== 'roundRobin') return [];
  const weights = [
    ...guests.map(({ weight }, index) => ({ weight, place: `guests[${index}]` })),
    { weight: service?.weight, place: 'service' },
  ].filter(({ weight = 100 }) => weight !== 100);
  return [
    ...(scheduler.boost === undefined ? [] : ['scheduler.boost']),
    ...weights.map(({ place }) => `${place}.weight`),
  ].map((field) => `${field} changes nothing here: roundRobin gives everybody equal turns`);
};

const ofSharing: Rule = (host, { layout }) => {
  if (host.backEnd?.shared !== true) return [];
  const own = prepare({ ...host, backEnd: { ...host.backEnd, shared: false } }).layout;
  return own.stationOf.join() === layout.stationOf.join()
    ? ['backEnd.shared changes nothing here: no back end serves several guests']
    : [];
};

const ofService: Rule = ({ service }, { layout }) =>
  service !== undefined && !layout.agentKind.includes(CREW.service)
    ? ['service changes nothing here: no partition serves the guests']
    : [];

const ofCache: Rule = ({ devices }) =>
  (devices?.disk?.hitPercent ?? 0) > 0 && (devices?.disk?.hostCache ?? 'none') === 'none'
    ? ['devices.disk.hitPercent changes nothing here: hostCache is none']
    : [];

const ofFaults: Rule = ({ faults = [], durationMs }) =>
  faults.flatMap(({ atMs }, index) =>
    atMs >= durationMs
      ? [
          `faults[${index}] changes nothing here: it begins at ${atMs} ms, and the run ends at ${durationMs} ms`,
        ]
      : [],
  );
