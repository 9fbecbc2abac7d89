/** An exit of an inner guest, handed to the monitor that runs it: one exit becomes many. */

/** A reflected exit: what it takes the outer monitor to hand it over, and what the inner one then does. */
export interface Reflected {
  /** One exit of the inner guest to the outer monitor and back, in cycles. */
  readonly handOver: number;
  /** Operations of the inner monitor on the way that are exits themselves. */
  readonly exitsOfInner: number;
  /** One such exit, in cycles. */
  readonly eachExit: number;
  /** The inner monitor's own work, without its exits. */
  readonly innerWork: number;
}

/** Exits and cycles of one reflected exit: the outer monitor is entered for it and for each of the inner’s own. */
export function reflectedExit(exit: Reflected): {
  readonly exits: number;
  readonly cycles: number;
} {
  return {
    exits: 1 + exit.exitsOfInner,
    cycles: exit.handOver + exit.exitsOfInner * exit.eachExit + exit.innerWork,
  };
}

/** The exits of nesting `depth` monitors, each making so many more for one of its own; depth 1 is no nesting. */
export const exitsAtDepth = (moreEach: number, depth: number): number =>
  Array.from({ length: depth - 1 }).reduce<number>((exits) => exits * (1 + moreEach), 1);
