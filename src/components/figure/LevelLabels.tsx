/** The names of levels or lanes beside a drawing: each with its domain's glyph, bright where the sentence names it. */
import { domainClass, type DomainStyle } from '../../views/domain-style.ts';
import { pointAt } from './use-entities.ts';

export interface Level {
  readonly id: string;
  readonly look: DomainStyle;
  readonly words: string;
  /** The middle, px. */
  readonly y: number | undefined;
}

interface LevelLabelsProps {
  readonly levels: readonly Level[];
  /** Places that the sentence under the stage names. */
  readonly named: readonly string[];
  /** The entity that the prose points at. */
  readonly lit: string | null;
}

export const LevelLabels = ({ levels, named, lit }: LevelLabelsProps) => (
  <ul className="level-labels">
    {levels.map(({ id, look: { kind, slug, glyph }, words, y }) => (
      <li
        key={id}
        className={domainClass(kind)}
        data-bright={named.includes(id) || slug === lit}
        style={{ top: y }}
        onPointerEnter={() => pointAt(slug, true)}
        onPointerLeave={() => pointAt(slug, false)}
      >
        <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path fillRule="evenodd" d={glyph} />
        </svg>
        <span>{words}</span>
      </li>
    ))}
  </ul>
);
