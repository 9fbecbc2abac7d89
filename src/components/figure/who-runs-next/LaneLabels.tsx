/** The names of the lanes, beside them. */
import { domainStyles } from '../../../views/domain-style.ts';
import type { Lanes } from '../../../views/who-runs-next/lanes.ts';
import { PlaceName } from '../LevelLabels.tsx';
import { useRoving } from '../use-roving.ts';
import { classOf, kindOf } from './partition-look.ts';

interface LaneLabelsProps {
  readonly lanes: Lanes;
  /** Partitions that the sentence under the stage names. */
  readonly named: readonly string[];
  /** The entity that the prose points at. */
  readonly lit: string | null;
  /** Partitions to which something can be done. */
  readonly open: ReadonlySet<string>;
  /** Lists what can be done to a partition. */
  readonly onList: (partition: string) => void;
}

export function LaneLabels({ lanes, named, lit, open, onList }: LaneLabelsProps) {
  const { processors, lines, wait } = lanes;
  const { ref, onKeyDown } = useRoving<HTMLUListElement>('vertical');
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between the buttons inside; the list itself takes no focus
    <ul className="next-labels" ref={ref} onKeyDown={onKeyDown}>
      {processors.map(({ name, y, height }) => (
        <li key={name} style={{ top: y + height / 2 }}>
          {name}
        </li>
      ))}
      {lines.map(({ partition: { id, role, short }, y }) => (
        <li
          key={id}
          className={`next-in-line ${classOf(role)}${named.includes(id) || domainStyles[kindOf(role)].slug === lit ? ' next-bright' : ''}`}
          data-place={id}
          style={{ top: y }}
        >
          <PlaceName words={`${short} in line`} list={open.has(id) ? () => onList(id) : null}>
            <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path fillRule="evenodd" d={domainStyles[kindOf(role)].glyph} />
            </svg>
          </PlaceName>
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
