/** A band of a start: a floor for some time, slanted where it rises or slides beneath. */
import { domainClass, domainPatternId } from '../../../views/domain-style.ts';
import type { Band } from '../../../views/boot/picture.ts';

export interface ShapeProps {
  readonly band: Band;
  /** With the pattern of its domain. */
  readonly bright: boolean;
}

export function Shape({ band: { place, corners, kind, broken }, bright }: ShapeProps) {
  const points = corners.map(([x, y]) => `${x.toFixed(1)},${y}`).join(' ');
  return (
    <g
      className={`boot-band ${domainClass(kind)}${broken ? ' boot-broken' : ''}`}
      data-place={place}
    >
      <polygon className="boot-ground" points={points} />
      {bright && (
        <polygon className="boot-pattern" points={points} fill={`url(#${domainPatternId(kind)})`} />
      )}
    </g>
  );
}
