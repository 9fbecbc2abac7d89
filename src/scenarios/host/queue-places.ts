/** Which queue is whose, by its number: crews first, then agents, stations, rings, devices, and one of what is due. */
import type { HostContext } from './context.ts';

export const queueOfCrew = (crew: number): number => crew;
export const queueOfAgent = ({ layout }: HostContext, agent: number): number =>
  layout.agentQueue + agent;
export const queueOfStation = ({ layout }: HostContext, station: number): number =>
  layout.stationQueue + station;
export const queueOfRing = ({ layout }: HostContext, ring: number): number =>
  layout.ringQueue + ring;
export const queueOfDevice = ({ layout }: HostContext, device: number): number =>
  layout.deviceQueue + device;
/** Threads whose next step is due within the present event. */
export const queueOfDue = ({ layout }: HostContext): number => layout.deviceQueue + 3;
