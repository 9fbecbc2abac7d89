/**
 * The geometry of a start: floors one above the other, time to the right. What has the processor's host
 * mode stands on the hardware; where a hypervisor comes later, it slides beneath a Windows that runs.
 */
import type { DomainKind } from '../domain-style.ts';
import { eventScale, type EventScale } from './event-scale.ts';
import { afterwards, FLOOR, type Floors } from './floors.ts';
import { marksOf, type Mark } from './marks.ts';
import { spellsOf, type Spell } from './occupancy.ts';
import { kindOf, type BootPlaceId } from './places.ts';
import type { BootComparison } from './run.ts';

/** A stretch of time in which somebody has a floor. Corners in px, clockwise from the upper left. */
export interface Band {
  readonly place: BootPlaceId;
  readonly kind: DomainKind;
  readonly corners: readonly (readonly [x: number, y: number])[];
  /** The widest name that has room; null where none has. */
  readonly label: string | null;
  readonly labelX: number;
  readonly labelY: number;
  /** From `labelX` to the end of the band, px. */
  readonly room: number;
  /** The cursor from which it is there. */
  readonly from: number;
  readonly broken: boolean;
}

/** One system's start. */
export interface BootSystem {
  readonly run: number;
  readonly title: string;
  readonly height: number;
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  /** The upper edge of the floor on the hardware. */
  readonly metalY: number;
}

export interface BootPicture {
  readonly width: number;
  readonly scale: EventScale;
  readonly systems: readonly BootSystem[];
}

/** The picture of a comparison, `width` px wide. */
export function bootPictureOf(comparison: BootComparison, width: number): BootPicture {
  const scale = eventScale(comparison.moments, 0, width * (1 - afterwards));
  const stays = comparison.runs.map((_, index) => spellsOf(comparison, index));
  const children = Math.max(0, ...stays.flatMap((spells) => spells.map(({ child }) => child)));
  const parentY = FLOOR.head + children * (FLOOR.child + FLOOR.gap);
  const metalY = parentY + FLOOR.floor;
  const floors: Floors = {
    ...{ parentY, metalY },
    x: (cursor) => (Number.isFinite(cursor) ? scale.of(cursor) : width),
  };
  const systems = comparison.runs.map((run, index): BootSystem => {
    const spells = stays[index] ?? [];
    return {
      run: index,
      title: run.context.system.name,
      height: metalY + FLOOR.floor + FLOOR.hardware,
      metalY,
      bands: spells.map((one) => bandOf(one, spells, floors)),
      marks: marksOf(comparison, index, floors),
    };
  });
  return { width, scale, systems };
}

function bandOf(spell: Spell, spells: readonly Spell[], floors: Floors): Band {
  const [left, right] = [floors.x(spell.from), floors.x(spell.to)];
  const y = topOf(spell, floors);
  const high = spell.place === 'child' ? FLOOR.child : FLOOR.floor;
  // Windows that ran before the hypervisor: it rises while the hypervisor slides beneath it.
  const lifted = spells.find((one) => lifts(spell, one));
  const lifter = spells.find((one) => lifts(one, spell));
  const labelX = lifted ? floors.x(lifted.to) : left;
  const room = (lifter ? floors.x(lifter.from) : right) - labelX;
  const flat = box(left, right, y, high);
  return {
    place: spell.place,
    kind: kindOf(spell.place),
    corners: lifter
      ? rising(left, floors.x(lifter.from), right, floors)
      : lifted
        ? [[left, y + high], [labelX, y], ...flat.slice(1)]
        : flat,
    label: labelOf(spell, room),
    labelX,
    labelY: y + high / 2,
    room,
    from: spell.from,
    broken: spell.broken,
  };
}

/** From the floor on the hardware up to that of partitions, between `from` and `right`. */
const rising = (
  left: number,
  from: number,
  right: number,
  { parentY, metalY }: Floors,
): Band['corners'] => [
  [left, metalY],
  [from, metalY],
  [right, parentY],
  [right, metalY],
  [from, metalY + FLOOR.floor],
  [left, metalY + FLOOR.floor],
];

/** Whether a hypervisor came while Windows ran on the bare machine. */
const lifts = (hypervisor: Spell, bare: Spell): boolean =>
  hypervisor.place === 'hypervisor' &&
  bare.place === 'bare' &&
  bare.from < hypervisor.from &&
  hypervisor.from < bare.to;

const box = (left: number, right: number, y: number, high: number): Band['corners'] => [
  [left, y],
  [right, y],
  [right, y + high],
  [left, y + high],
];

function topOf({ place, child }: Spell, { parentY, metalY }: Floors): number {
  if (place === 'child') return parentY - child * (FLOOR.child + FLOOR.gap);
  return place === 'parent' ? parentY : metalY;
}

const names: Readonly<Record<BootPlaceId, readonly string[]>> = {
  firmware: ['firmware'],
  loader: ['boot loader', 'loader'],
  bare: ['Windows, on the bare machine', 'Windows'],
  parent: ['Windows in the parent partition', 'parent partition', 'parent'],
  hypervisor: ['hypervisor, with the processor’s host mode', 'hypervisor'],
  child: ['child partition', 'child'],
};
const letter = 6.4;
const inset = 12;

/** The longest name that fits. */
const labelOf = ({ place }: Spell, room: number): string | null =>
  names[place].find((name) => name.length * letter + inset <= room) ?? null;
