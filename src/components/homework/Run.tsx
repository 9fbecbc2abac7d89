/** A text with its numbers: a published one carries the mark of its source. */
import type { Text } from '../../homework/text.ts';
import type { CitedWork } from './words.ts';

export interface RunProps {
  readonly text: Text;
  readonly works: Readonly<Record<string, CitedWork>>;
}

/** The pieces in a row. A text never changes its length, so its places are its keys. */
export function Run({ text, works }: RunProps) {
  return text.map((piece, index) => {
    if (typeof piece === 'string') return <span key={index}>{piece}</span>;
    const work = piece.source === null ? undefined : works[piece.source];
    if (!work)
      return (
        <span key={index} className="cited">
          {piece.text}
        </span>
      );
    const label = [work.label, piece.locator].filter((part) => part !== '').join(', ');
    return (
      <span key={index} className="cited">
        {piece.text}
        <a className="cited-mark" href={work.href} aria-label={label} title={label}>
          {work.letter}
        </a>
      </span>
    );
  });
}
