/** Reserves that a machine cannot keep. */
import { prepare } from '../scenarios/host/context.ts';
import type { HostParams } from '../scenarios/host/params.ts';

/** What is wrong with the reserves of a host, with the place below the host in front. */
export function reserveProblems(host: HostParams): readonly string[] {
  const { layout, periodNs, processors } = prepare(host);
  const above = [
    ...host.guests.map((guest, index) => ({ ...guest, place: `guests[${index}]` })),
    { ...host.service, place: 'service' },
  ].filter(({ reserve = 0, cap = 100 }) => reserve > cap);
  const reserved = Math.floor((100 * layout.reserve.reduce((sum, one) => sum + one, 0)) / periodNs);
  return [
    ...above.map(
      ({ place, reserve, cap }) =>
        `${place}.reserve must be at most its cap, ${cap} percent, but is ${reserve}`,
    ),
    ...(reserved > 100 * processors
      ? [
          `guests: reserves are ${reserved} percent of a processor together, more than the ${100 * processors} of ${processors}`,
        ]
      : []),
  ];
}
