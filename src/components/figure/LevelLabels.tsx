/**
 * The names of levels or lanes beside a drawing: each with its domain's glyph, bright where the sentence names it.
 * Where something can be done to one, its name is a button that lists it.
 */
import type { ReactNode } from 'preact/compat';
import { domainClass, type DomainStyle } from '../../views/domain-style.ts';
import { useRoving } from './use-roving.ts';

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
  /** Places to which something can be done. */
  readonly open: ReadonlySet<string>;
  readonly onList: (place: string) => void;
}

export function LevelLabels({ levels, named, lit, open, onList }: LevelLabelsProps) {
  const { ref, onKeyDown } = useRoving<HTMLUListElement>('vertical');
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between the buttons inside; the list itself takes no focus
    <ul className="level-labels" ref={ref} onKeyDown={onKeyDown}>
      {levels.map(({ id, look: { kind, slug, glyph }, words, y }) => (
        <li
          key={id}
          className={domainClass(kind)}
          data-place={id}
          data-bright={named.includes(id) || slug === lit}
          style={{ top: y }}
        >
          <PlaceName words={words} list={open.has(id) ? () => onList(id) : null}>
            <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path fillRule="evenodd" d={glyph} />
            </svg>
          </PlaceName>
        </li>
      ))}
    </ul>
  );
}

interface PlaceNameProps {
  readonly words: string;
  /** Lists what can be done to it; null where that is nothing. */
  readonly list: (() => void) | null;
  /** Its glyph. */
  readonly children: ReactNode;
}

/** The name of a place, and the way to what can be done to it. */
export const PlaceName = ({ words, list, children }: PlaceNameProps) =>
  list ? (
    <button
      type="button"
      className="place-button"
      data-stop
      title="What can be done to it"
      onClick={list}
    >
      {children}
      <span>{words}</span>
    </button>
  ) : (
    <>
      {children}
      <span>{words}</span>
    </>
  );
