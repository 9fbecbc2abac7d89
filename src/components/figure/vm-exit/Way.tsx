/** The way of the processor through one act: the guest’s line, the valley of each exit, and what runs at its bottom. */
import { memo } from 'preact/compat';
import type { ExitContext } from '../../../scenarios/vm-exit/context.ts';
import { formatCycles } from '../../../scenarios/quantity.ts';
import { PART_WORDS } from '../../../scenarios/vm-exit/part-words.ts';
import { beyondKind, monitorKind } from '../../../scenarios/vm-exit/ways.ts';
import { domainClass } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import { LEVELS, UNITS, type Piece, type Point, type Strip } from '../../../views/vm-exit/strip.ts';

interface WayProps {
  readonly strip: Strip;
  readonly context: ExitContext;
}

const path = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y}`).join('');

/** Who is at each depth, as the places of a run are called. */
const PLACES = ['guest', 'monitor', 'beyond'] as const;

/** Who does a part, which gives its line its colours: the processor itself saves and loads. */
function classOf({ kind, depth }: Piece, { way }: ExitContext): string {
  if (kind === 'save' || kind === 'load') return domainClass(lookOf('hardware').kind);
  if (kind === 'inCode') return domainClass(lookOf('vmm').kind);
  const domain = [lookOf('childPartition').kind, monitorKind(way), beyondKind(way)][depth];
  return domainClass(lookOf(domain ?? 'hardware').kind);
}

/** A stroke across the line where one part ends and the next begins; slopes need none. */
const marksOf = ({ pieces }: Strip): string =>
  pieces
    .filter(({ kind }) => kind !== 'save' && kind !== 'load')
    .flatMap(({ from, to, depth }) => [
      { x: from, y: LEVELS[depth] },
      { x: to, y: LEVELS[depth] },
    ])
    .map(({ x, y }) => `M${x.toFixed(2)} ${y - 6}v12`)
    .join('');

export const Way = memo(function Way({ strip, context }: WayProps) {
  const { from, to, pieces, way } = strip;
  const guest = domainClass(lookOf('childPartition').kind);
  const up = LEVELS[0];
  const valley = `${path(way)}Z`;
  return (
    <g className="exit-way">
      <g className={guest} data-place={PLACES[0]}>
        <path
          className="exit-line"
          d={`M0 ${up}H${from.toFixed(2)}M${to.toFixed(2)} ${up}H${UNITS}`}
        />
      </g>
      <g className="exit-act">
        <path
          className={`exit-valley ${domainClass(lookOf(monitorKind(context.way)).kind)}`}
          data-place={PLACES[1]}
          d={valley}
        />
        <path className="exit-still" d={`M${from.toFixed(2)} ${up}H${to.toFixed(2)}`} />
        {pieces.map((piece) => (
          <path
            key={`${piece.exit}/${piece.kind}`}
            className={`exit-line exit-${piece.points.length > 6 ? 'teeth' : piece.kind} ${classOf(piece, context)}`}
            data-place={PLACES[piece.depth]}
            d={path(piece.points)}
          >
            <title>{`${PART_WORDS[piece.kind].label}, ${formatCycles(piece.cycles)}`}</title>
          </path>
        ))}
        <path className="exit-marks" d={marksOf(strip)} />
      </g>
    </g>
  );
});
