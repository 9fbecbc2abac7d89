/** Who has which floor of the machine, and between which events: read off the states of a start. */
import { step } from '../../engine/units.ts';
import type { BootComparison, BootRun } from './run.ts';
import type { BootPlaceId } from './places.ts';

/** Something that stays where it is between two positions of the merged order. */
export interface Spell {
  readonly place: BootPlaceId;
  /** From 1 for children; else 0. */
  readonly child: number;
  /** Cursors: right behind the event that began it, and the one that ended it; infinity where none does. */
  readonly from: number;
  readonly to: number;
  /** The reader or a failure ended it. */
  readonly broken: boolean;
}

type Key = `${BootPlaceId}/${number}`;

/** The spells of one run in the order in which they begin. */
export function spellsOf(comparison: BootComparison, run: number): readonly Spell[] {
  const one = comparison.runs[run];
  if (!one) throw new Error(`there is no run ${run}`);
  const open = new Map<Key, number>();
  const spells: Spell[] = [];
  const change = (now: readonly Key[], cursor: number, broken: boolean): void => {
    for (const [key, from] of open)
      if (!now.includes(key)) {
        spells.push(spell(key, from, cursor, broken));
        open.delete(key);
      }
    for (const key of now) if (!open.has(key)) open.set(key, cursor);
  };
  change(present(one, 0), 0, false);
  for (const moment of comparison.moments)
    if (moment.run === run) {
      const broken = moment.kind === 'powerCut' || moment.kind === 'restartAsked';
      // A start that begins anew has a firmware of its own, whatever had the machine before.
      if (broken) change([], moment.index + 1, true);
      change(present(one, moment.row + 1), moment.index + 1, false);
    }
  for (const [key, from] of open) spells.push(spell(key, from, Number.POSITIVE_INFINITY, false));
  return spells.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
}

function spell(key: Key, from: number, to: number, broken: boolean): Spell {
  const [place, child] = key.split('/');
  return { place: place as BootPlaceId, child: Number(child), from, to, broken };
}

/** Who is there after so many events of a run. */
function present(run: BootRun, rows: number): readonly Key[] {
  const { power, hostMode, system, children, stage } = run.stateAt(step(rows));
  if (!power) return [];
  const actor = run.context.stages[stage]?.actor;
  return [
    ...(hostMode === 'firmware' && system === 'none'
      ? ([actor === 'loader' ? 'loader/0' : 'firmware/0'] as const)
      : []),
    ...(hostMode === 'hypervisor' ? (['hypervisor/0'] as const) : []),
    ...(system === 'none' ? [] : ([`${system}/0`] as const)),
    ...Array.from({ length: children }, (_, index): Key => `child/${index + 1}`),
  ];
}
