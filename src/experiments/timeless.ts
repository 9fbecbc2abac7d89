/** Workloads that would go round and round while no time passes: nothing could ever end them. */
import { AmountList } from '../scenarios/host/amounts.ts';
import { COMMAND, OP } from '../scenarios/host/codes.ts';
import { prepare, type HostContext } from '../scenarios/host/context.ts';
import type { HostParams } from '../scenarios/host/params.ts';

/** Most repetitions of a step that takes no time. */
const idleTimesMax = 1_000;

/** What is wrong with workloads that take no time, with the place below the host in front. */
export function timelessProblems(host: HostParams): readonly string[] {
  const context = prepare(host);
  const { threadSeries, threadStart, threadRounds } = context.layout;
  const places = host.guests.flatMap(({ workloads }, guest) =>
    workloads.map((_, index) => `guests[${guest}].workloads[${index}]`),
  );
  return places.flatMap((place, series) => {
    const thread = threadSeries.indexOf(series);
    const program = programAt(context, threadStart[thread]!);
    const endless = threadRounds[thread] === 0;
    if (endless && !program.some((step) => lasts(step, context)))
      return [
        `${place}: an operation takes no time at all; give it work, a wait or events that cost something`,
      ];
    return program
      .filter((step) => idleTimes(step, context) > idleTimesMax)
      .map(
        (step) =>
          `${place}: a step that takes no time is done ${idleTimes(step, context)} times, more than ${idleTimesMax}`,
      );
  });
}

/** The steps of a program, up to the end of its operation. */
function programAt({ steps }: HostContext, start: number): readonly number[] {
  const end = steps.op.indexOf(OP.end, start);
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** How often a step goes back over steps of which none takes time. */
function idleTimes(step: number, context: HostContext): number {
  const { op, first, second } = context.steps;
  if (op[step] !== OP.loop) return 0;
  for (let at = first[step]!; at < step; at += 1) if (lasts(at, context)) return 0;
  return second[step]!;
}

/** Whether a step can take time. */
function lasts(step: number, context: HostContext): boolean {
  const first = context.steps.first[step]!;
  switch (context.steps.op[step]) {
    case OP.wait:
      return isAny(first, context);
    case OP.period:
      return true;
    case OP.cpu:
      return isAny(first, context) || context.ranges.cycles[context.steps.second[step]!]! > 0;
    case OP.request:
      return requestLasts(first, context);
    default:
      return false;
  }
}

/** Whether any processor or device needs time for a request. */
function requestLasts(flow: number, context: HostContext): boolean {
  const { flows, ranges, devices } = context;
  for (let at = flows.first[flow]!; at < flows.end[flow]!; at += 1) {
    const command = flows.command[at]!;
    const stretches = [flows.wake[at]!, flows.kick[at]!, flows.work[at]!, flows.signal[at]!];
    if (stretches.some((range) => ranges.cycles[range]! > 0)) return true;
    if (command < 0) continue;
    if (command === COMMAND.send || command === COMMAND.receive) return true;
    if (isAny(devices.service[command]!, context) || devices.nsPerKiB > 0) return true;
    if (devices.delay >= 0 && isAny(devices.delay, context)) return true;
  }
  return false;
}

const list = new AmountList();
list.add({ kind: 'table', values: [1] });
/** The code of an amount that is a table. */
const tableKind = list.flat().kind[0]!;

/** Whether an amount can be more than nothing. */
function isAny(amount: number, { amounts }: HostContext): boolean {
  const first = amounts.first[amount]!;
  const second = amounts.second[amount]!;
  if (amounts.kind[amount] !== tableKind) return first > 0 || second > 1;
  return amounts.table.subarray(first, first + second).some((value) => value > 0);
}
