/** A line cut where it passes staves that it does not enter: there it is drawn behind them. */

/** A band that a line may pass. */
export interface Band {
  readonly y: number;
  readonly height: number;
}

/** A part of a straight line, as shares of the way from its begin to its end. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly behind: boolean;
}

/** The pieces of a line from height `y1` to height `y2`; bands that hold one of its ends are entered, not passed. */
export function piecesOf(y1: number, y2: number, bands: readonly Band[]): readonly Piece[] {
  const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
  const passed = bands
    .filter(({ y, height }) => y > top && y + height < bottom)
    .map(({ y, height }) => [(y - y1) / (y2 - y1), (y + height - y1) / (y2 - y1)] as const)
    .map(([a, b]) => (a < b ? [a, b] : [b, a]) as readonly [number, number])
    .sort((a, b) => a[0] - b[0]);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of passed) {
    pieces.push({ from: at, to: from, behind: false }, { from, to, behind: true });
    at = to;
  }
  pieces.push({ from: at, to: 1, behind: false });
  return pieces;
}
