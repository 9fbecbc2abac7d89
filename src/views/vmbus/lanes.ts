/**
 * Who works when: a lane each for the child, the parent and the card, one scale of time for all runs, and
 * what goes from lane to lane. A bell is a line that takes as long as waking does; so is each packet's wait.
 */
import type { VmbusContext } from '../../scenarios/vmbus/context.ts';
import { kindName } from '../../scenarios/vmbus/index.ts';
import { passing } from '../../scenarios/vmbus/narrate.ts';
import type { KindName } from '../../scenarios/vmbus/state.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import type { VmbusRun } from './run.ts';

/** The width of the drawing in its own units; it is stretched to whatever is there. */
export const UNITS = 1_000;

export type Lane = 'child' | 'parent' | 'card';

/** Top and bottom of each lane, px. */
export const LANES: Readonly<Record<Lane, readonly [top: number, bottom: number]>> = {
  child: [4, 20],
  parent: [56, 72],
  card: [88, 96],
};
/** The border that bells cross, px. */
export const BORDER = 38;
export const HEIGHT = 102;

/** A stretch of work. `kind` says whose code runs: the lane's own, the hypervisor's, or nobody's while it stands still. */
export interface Span {
  readonly lane: Lane;
  readonly kind: 'work' | 'hypervisor' | 'still' | 'busy';
  readonly from: number;
  readonly to: number;
}

/** Something that goes from one lane to another. */
export interface Passage {
  readonly kind: 'bell' | 'packet';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A packet for which nobody rang. */
export interface Spared {
  readonly x: number;
}

export interface Lanes {
  readonly spans: readonly Span[];
  readonly passages: readonly Passage[];
  readonly spared: readonly Spared[];
}

/** The x of an instant, in units, where the last run ends at `end` ns. */
export const xOf = (time: number, end: number): number => (end === 0 ? 0 : (time / end) * UNITS);

/** The lanes of a run whose comparison ends at `end` ns. */
export function lanesOf(run: VmbusRun, end: number): Lanes {
  const { trace, context } = run;
  const draft: Draft = {
    context,
    end,
    spans: [],
    passages: [],
    spared: [],
    leftAt: new Map(),
    toldAt: 0,
  };
  for (let row = 0; row < trace.length; row += 1)
    DRAW[kindName(trace.kind[row] ?? -1)]?.(draft, trace.at[row] ?? 0, trace.subject[row] ?? 0);
  // Whoever stands still for good does so to the end.
  if (run.stateAt(run.steps).child === 'stopped')
    stretch(draft, 'child', 'still', draft.toldAt, end);
  return draft;
}

interface Draft {
  readonly context: VmbusContext;
  /** ns. */
  readonly end: number;
  readonly spans: Span[];
  readonly passages: Passage[];
  readonly spared: Spared[];
  /** When each packet left the child, or the parent, ns. */
  readonly leftAt: Map<number, number>;
  /** When the parent was told last: since then the child of an emulated card stands still, ns. */
  toldAt: number;
}

/** A stretch that ends at `to` and took so many cycles. */
function worked(draft: Draft, lane: Lane, kind: Span['kind'], to: number, cycles: number): void {
  const ns = (cycles * 1_000) / draft.context.clockMHz;
  stretch(draft, lane, kind, to - ns, to);
}

function stretch({ spans, end }: Draft, lane: Lane, kind: Span['kind'], from: number, to: number) {
  spans.push({ lane, kind, from: xOf(Math.max(0, from), end), to: xOf(to, end) });
}

function pass(
  { passages, end }: Draft,
  kind: Passage['kind'],
  [above, from]: readonly [Lane, number],
  [below, to]: readonly [Lane, number],
): void {
  passages.push({
    kind,
    from: [xOf(from, end), LANES[above][1]],
    to: [xOf(to, end), LANES[below][0]],
  });
}

/** What each event adds to the drawing. */
const DRAW: Readonly<
  Partial<Record<KindName, (draft: Draft, at: number, packet: number) => void>>
> = {
  packetPut(draft, at, packet) {
    worked(draft, 'child', 'work', at, draft.context.doings.put);
    draft.leftAt.set(packet, at);
  },
  packetTouched(draft, at, packet) {
    const { put, tell } = draft.context.doings;
    worked(draft, 'child', 'work', at - (tell * 1_000) / draft.context.clockMHz, put);
    worked(draft, 'child', 'hypervisor', at, tell);
    draft.leftAt.set(packet, at);
    draft.toldAt = at;
  },
  bellRung(draft, at) {
    worked(draft, 'child', 'hypervisor', at, draft.context.doings.tell);
    draft.toldAt = at;
  },
  bellSpared: (draft, at) => void draft.spared.push({ x: xOf(at, draft.end) }),
  parentWoke(draft, at) {
    const { wake } = draft.context.doings;
    worked(draft, 'parent', 'hypervisor', at, wake);
    const began = at - (wake * 1_000) / draft.context.clockMHz;
    pass(draft, 'bell', ['child', draft.toldAt], ['parent', Math.max(draft.toldAt, began)]);
  },
  packetTaken: (draft, at, packet) =>
    pass(draft, 'packet', ['child', draft.leftAt.get(packet) ?? at], ['parent', at]),
  modelDone(draft, at) {
    worked(draft, 'parent', 'work', at, draft.context.doings.model);
    stretch(draft, 'child', 'still', draft.toldAt, at);
  },
  packetHanded(draft, at, packet) {
    const { context } = draft;
    const direct = context.way.between === 'nothing';
    const cycles = direct ? context.doings.put : passing(context);
    worked(draft, direct ? 'child' : 'parent', 'work', at, cycles);
    draft.leftAt.set(packet, at);
  },
  packetSent(draft, at, packet) {
    const { wireNs, way } = draft.context;
    const lane = way.between === 'nothing' ? 'child' : 'parent';
    const began = at - wireNs;
    stretch(draft, 'card', 'work', began, at);
    pass(draft, 'packet', [lane, draft.leftAt.get(packet) ?? began], ['card', began]);
  },
  parentBusy: (draft, at) => stretch(draft, 'parent', 'busy', at, at + draft.context.params.busyNs),
  parentHung: (draft, at) => stretch(draft, 'parent', 'busy', at, draft.end),
  childHung: (draft, at) => stretch(draft, 'child', 'busy', at, draft.end),
};

/** Labelled instants of a linear scale, so far apart that their words fit into `width` px. */
export function ticksOf(
  end: number,
  width: number,
): readonly { readonly time: number; readonly x: number; readonly label: string }[] {
  const most = Math.max(2, Math.floor(width / 90));
  const raw = end / most;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, raw)));
  const every = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= raw) ?? raw;
  const ticks = [];
  for (let time = 0; time <= end; time += every)
    ticks.push({ time, x: xOf(time, end), label: time === 0 ? '0' : formatTime(time) });
  return ticks;
}
