/**
 * A sentence for each field of an experiment file, for the JSON schema. A key is the end of a field's path:
 * the longest that fits counts. Units and ranges come from the shape.
 */
import { COMPONENTS } from '../model/components.ts';

const experiment = {
  $schema: 'The address of this schema, for editors.',
  title: 'What the experiment is, in one line.',
  about: 'What it stands for, where its numbers come from, what it leaves out.',
  host: 'The machine, its guests and their workloads.',
  variants:
    'Name → what is different in it: paths below host and their values, as "design": "bare-metal" or "guests.0.count": 8; null takes a field away. Without variants the host is run as it is, as "host".',
  measures: 'What to report of each variant: names, or objects where a name is not enough.',
  'measures[].id': 'What comparisons and results call it. Default: its parts with a blank between.',
  'measures[].measure': 'Which number.',
  'measures[].workload': 'Of the workload with this name only. Default: all of them together.',
  'measures[].guest': 'Of the guests with this name only.',
  'measures[].domain': 'Of this protection domain of the design, such as parent or hypervisor.',
  compare: 'Variants beside each other, or beside what was published.',
  'compare[].id': 'What the result calls it. Default: its parts with a blank between.',
  'compare[].measure': 'The id of a measure.',
  'compare[].of': 'A variant; may be left out where there is only one.',
  'compare[].against': 'The variant to compare with, seed by seed.',
  'compare[].as':
    'ratio: of ÷ against; percent: the same × 100; difference: of − against. Default ratio.',
  'compare[].times': 'What the result is multiplied by before it is given and compared. Default 1.',
  'compare[].unit': 'The unit after that, where it is another one.',
  'compare[].published': 'The published value, in the unit of the result; the error is given.',
  'compare[].source': 'Where it was published.',
  replications: 'How often each variant is run, with another seed each time. Default 5.',
  seed: 'Seed of the first replication; the others count on from it. Default 1.',
  eventsMax:
    'Events of the simulation after which a run is stopped, with a warning. Default 20,000,000.',
  confidence: 'Of the intervals: 90, 95 or 99. Default 95.',
  scale:
    'How many times smaller the demands of this file are than the real ones; run times and counts are given at full size. Default 1.',
};

const machine = {
  design: 'The id of a design row (npm run experiment -- --list shows them), or a row in place.',
  costs: 'Where costs come from.',
  'costs.platform': 'The id of a platform’s cost table. Default: what the design row names.',
  'costs.level': 'Which end of the sources’ ranges. Default value.',
  'costs.overrides':
    'Constant id, or a role that every design has its own constant for (virtualInterrupt, hypercall, backEndPass…; --list shows them) → value. A plain number is in the constant’s own unit; { "us": 12 }, { "ns": 800 } or { "cycles": 2500 } are converted at clockMHz.',
  'overrides.*.us': 'Time.',
  'overrides.*.ns': 'Time.',
  'overrides.*.cycles': 'Work.',
  processors: 'Logical processors.',
  clockMHz: 'Clock of each processor: turns cycles into time.',
  scheduler: 'Who runs when.',
  'scheduler.kind':
    'credit: weights, caps, reserves; core: the same, with one guest a core at a time; root: the privileged partition’s kernel dispatches guests; roundRobin: who becomes ready goes behind all others, whatever their weights, and a reserve is refused. Default credit.',
  sliceUs: 'Longest time on a processor while another is ready. Default 30,000.',
  accountingUs: 'Between two settlements of credit, cap and reserve. Default 10,000.',
  switchCycles:
    'What putting another virtual processor on a processor takes, refilling of caches included. Default: the platform’s.',
  boost: 'Whether who wakes goes before those who have been running. Default true.',
  devices: 'What lies at the bottom.',
  disk: 'The disk.',
  base: 'Whose service times and parallel service count where none are given. Default nvme.',
  parallel: 'Requests that the disk serves at once.',
  readNs: 'Time of the disk for a read of 4 KiB.',
  writeNs: 'Time of the disk for a write of 4 KiB.',
  flushNs: 'Time of the disk for a flush.',
  nsPerKiB: 'Time for each KiB above 4. Default 0.',
  hostCache:
    'none passes everything on; writeThrough answers reads that hit; writeBack also answers writes at once and writes them later. A flush always reaches the disk. Default none.',
  hitPercent: 'Reads that the host’s cache answers. Default 0.',
  virtualDisk: 'The format of the virtual disk. Default passThrough.',
  network: 'The network card.',
  megabitsPerSecond: 'Speed of the wire. Default 1,000.',
  mtu: 'Largest packet. Default 1,500.',
  perPacketNs: 'Time of the card for each packet besides the wire. Default 0.',
  service: 'The partition that serves the others, where the design has one.',
  'service.virtualProcessors': 'Default: one for each logical processor, bound to it.',
  backEnd: 'How the back end of each guest works.',
  workers:
    'Threads of each guest’s back end; one is a serial back end. 0: whoever calls runs it. Default 1, or 0 where it lives in the most privileged domain.',
  ringSlots: 'Requests that lie between a guest’s driver and its back end at most. Default 256.',
  answers:
    'Who brings answers and received packets through the back end of a partition that serves others: interrupt, on whichever processor takes it, or worker. Default interrupt.',
  shared:
    'The workers serve all guests, where the back end’s domain exists once; else each guest has its own. Default false.',
  coalesceUs:
    'Least time between two interrupts of the device on a processor; what is done meanwhile is told with the next one. Of the card, for packets received. Default 0.',
  delayNs:
    'What each command of the disk takes besides, however many are on the way: a cable, a controller, the far end. Default 0.',
  synchronous: 'A worker waits for the device before it takes up the next request. Default false.',
  durationMs: 'Simulated time in all.',
  warmupMs: 'What happens before is run but not counted. Default 0.',
};

/** A row in place. */
const row = {
  'design.id': 'Any; results call the variant, not the row.',
  'design.name': 'What messages call it.',
  short: 'A shorter name, for pictures. Default: the name.',
  family: 'What it is a kind of, for the site.',
  era: 'Product and time, for the site.',
  domains: 'The protection domains, from top to bottom: guests first, hardware last.',
  'domains[].id': 'What placement and other domains call it.',
  'domains[].kind': 'What it is; an application’s calls cost what they cost in a guest.',
  'domains[].name': 'What messages call it.',
  mode: 'The privilege its code runs with.',
  under:
    'The domain through which it is entered and which can stop it; null, or left out, for the most privileged one and for hardware.',
  leaves:
    'How its code gets out to the domain it is under; null, or left out, in user mode and for the most privileged one.',
  memory: 'The memory it may touch: its own, what is granted, all but the monitor’s, or all.',
  reachesDevices: 'Whether it may command devices.',
  perChild: 'Whether each guest has one; the others exist once.',
  threadOf: 'The process whose threads its virtual processors are.',
  endsWith: 'Domains without which it is ended.',
  essential: 'Whether the machine stops when it is lost. Default false.',
  restartedBy: 'The domain that starts it again after a failure.',
  placement: 'Component → id of the domain in which it lives; what the design lacks is left out.',
  deviceInterface: 'What the guest’s driver talks to.',
  registersIn:
    'Who answers simple register accesses of an emulated device; null, or left out, without one.',
  signal: 'How the other side of a shared ring is told; null, or left out, without a ring.',
  cpu: 'How the processor is shared.',
  mechanism: 'How guests run.',
  paging: 'Whose page tables the processor walks.',
  assigned: 'The kind of device that guests are given to drive themselves. Default: none.',
  iommu: 'Whether hardware checks what devices read and write. Default false.',
  copies: 'Copies of the data by software between the guest’s buffer and the device.',
  diskRead: 'Of a read.',
  diskWrite: 'Of a write.',
  networkSend: 'Of a packet sent.',
  networkReceive: 'Of a packet received.',
  'design.costs': 'The measured system whose software costs the row has.',
  costsAreProxy: 'Whether that is another system than the row describes. Default true.',
  sources: 'Where placement and interfaces were published.',
  ...Object.fromEntries(
    Object.values(COMPONENTS).map(({ id, name }) => [
      `placement.${id}`,
      `The domain in which the ${name} lives.`,
    ]),
  ),
};

const guests = {
  guests: 'Kinds of guest.',
  'guests[].name': 'For results. Default guest.',
  'guests[].count': 'So many guests of this kind. Default 1.',
  virtualProcessors:
    'Virtual processors of each. Default 1; without hypervisor the processors of the machine.',
  weight: 'Share against others, for each virtual processor. Default 100.',
  cap: 'At most so much of a logical processor for each virtual one. Default 100: no cap.',
  reserve: 'At least so much when wanted. Default 0.',
  workloads: 'What they do.',
  kind: 'Which kind of workload or amount.',
  name: 'For results. Default: its kind.',
  'oltp.clients': 'Clients, each with one transaction at a time.',
  think: 'Time between two operations of a client or user.',
  transaction: 'Steps of one transaction, in order.',
  do: 'What the step does.',
  times: 'How often the step is done. Default 1.',
  percent: 'How likely it is done each time. Default 100.',
  cycles: 'Work of a processor in the guest’s application or kernel.',
  bytes: 'Size of the request or packet. Default 4,096, of a packet 1,500.',
  ns: 'Time in which no processor is needed.',
  events: 'Events that cost something besides plain work: exits, faults, driver calls.',
  cost: 'Cycles, or the id of a constant or its role, or a constant for each way in which processor or memory is virtualized.',
  'cost.none': 'Constant where there is no hypervisor.',
  'cost.binaryTranslation': 'Constant under binary translation.',
  'cost.paravirtual': 'Constant in a paravirtual guest.',
  'cost.hardwareAssisted': 'Constant with processor support.',
  'cost.shadow': 'Constant with shadow page tables; goes before the processor’s.',
  'cost.nested': 'Constant with nested page tables; goes before the processor’s.',
  count: 'How many of them for each operation; a part of one is an average.',
  in: 'Whose time they take: guest, or monitor (the kernel where there is no hypervisor). Default monitor.',
  'requestResponse.clients': 'Clients outside, each with one request at a time.',
  requestBytes: 'Size of a request.',
  responseBytes: 'Size of a response.',
  work: 'The application’s work on each operation. Default 0.',
  outsideNs: 'Client and network outside the host, for each round trip or packet.',
  direction: 'send: the guest sends; receive: it receives.',
  window: 'Packets on the way at most.',
  operation: 'What is asked of the disk; commit is a write and a flush.',
  'blockIo.queueDepth': 'Requests on the way at any time.',
  threads: 'Threads of the workload. Default 1.',
  'cpuBound.cycles': 'Work of each thread until it is finished; 0 without end. Default 0.',
  users: 'Users, each with one burst at a time.',
  burst: 'Work of one burst.',
  operations: 'Operations of each thread until it is finished; 0 without end. Default 0.',
  waitNs: 'Sleep at the end of each operation, in which no processor is needed. Default 0.',
  hertz: 'Ticks in a second, on each virtual processor.',
};

const rest = {
  faults: 'What goes wrong.',
  'faults[].kind':
    'crash, hang and slow: the component stops, stands still or takes longer. dmaCorruption: the device that the component’s domain commands writes where it should not; whoever loses all of its memory crashes at once (assumed), and requests in pages shared with the domain come back altered. compromise: the domain, and all whose memory it reaches, is in hostile hands; nothing stops. Whom they reach follows from placement and the row’s iommu; what passes through is counted as untrusted.',
  component:
    'Which component fails; none for parentReboot and powerCut. Of a dmaCorruption one whose domain commands a device, of a compromise any but the device.',
  'faults[].guest': 'Whose component, counted from 0 over all guests. Default 0.',
  atMs: 'When.',
  forMs:
    'How long a hang, slowness or compromise lasts, or a restart takes; 0 for ever. Default 0, restarts 200.',
  factor: 'How many times slower. Default 10.',
  timeoutMs:
    'After so long in vain the guest’s driver reports a failed request; 0 never. Default 0.',
  'constant.value': 'The amount.',
  'exponential.mean': 'The mean.',
  'uniform.from': 'The least.',
  'uniform.to': 'The most; each whole number between is equally likely.',
  'table.values': 'Each is equally likely: a measured distribution as its quantiles.',
};

const notes: Readonly<Record<string, string>> = {
  ...experiment,
  ...machine,
  ...row,
  ...guests,
  ...rest,
};

/** All ends of paths that have a note. */
export const NOTED: readonly string[] = Object.keys(notes);

/** The end of the path under which its note stands, or undefined. A kind stands before its field: `oltp.think`. */
export function notedEnd(path: string): string | undefined {
  const parts = path.replaceAll(/(\[\])?:/g, '.').split('.');
  const ends = [
    ...path.split('.').map((_, index, all) => all.slice(index).join('.')),
    ...parts.map((_, index) => parts.slice(index).join('.')),
  ];
  return ends.sort((a, b) => b.length - a.length).find((end) => Object.hasOwn(notes, end));
}

/** The note of a field; nothing where it has none. */
export const noteOf = (path: string): string => notes[notedEnd(path) ?? ''] ?? '';
