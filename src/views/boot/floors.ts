/** The floors of a start's picture: where each lies, and where an instant is on them. */

/** The part of the width kept for what goes on after the last event. */
export const afterwards = 0.06;

/** Heights, px. */
export const FLOOR = { child: 17, gap: 3, floor: 30, hardware: 16, head: 18 } as const;

export interface Floors {
  /** The x right behind so many events; the right edge for what never ends. */
  x(cursor: number): number;
  /** Upper edges of the floor of partitions and of that on the hardware. */
  readonly parentY: number;
  readonly metalY: number;
}
