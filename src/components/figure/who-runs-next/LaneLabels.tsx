/** The names of the lanes, beside them. */
import { domainStyles } from '../../../views/domain-style.ts';
import type { Lanes } from '../../../views/who-runs-next/lanes.ts';
import { classOf, kindOf } from './partition-look.ts';

interface LaneLabelsProps {
  readonly lanes: Lanes;
  /** Partitions that the sentence under the stage names. */
  readonly named: readonly string[];
  /** The entity that the prose points at. */
  readonly lit: string | null;
}

export function LaneLabels({ lanes, named, lit }: LaneLabelsProps) {
  const { processors, lines, wait } = lanes;
  return (
    <ul className="next-labels">
      {processors.map(({ name, y, height }) => (
        <li key={name} style={{ top: y + height / 2 }}>
          {name}
        </li>
      ))}
      {lines.map(({ partition: { id, role, short }, y }) => (
        <li
          key={id}
          className={`next-in-line ${classOf(role)}${named.includes(id) || domainStyles[kindOf(role)].slug === lit ? ' next-bright' : ''}`}
          style={{ top: y }}
        >
          <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path fillRule="evenodd" d={domainStyles[kindOf(role)].glyph} />
          </svg>
          {short} in line
        </li>
      ))}
      {wait && (
        <li className="next-label-wait" style={{ top: (wait.top + wait.foot) / 2 }}>
          the user waits
        </li>
      )}
    </ul>
  );
}
