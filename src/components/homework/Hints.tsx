/** The ladder of hints: as many as the reader has asked for, and a button for the next. */
import type { PreparedItem } from '../../homework/prepared.ts';
import { Run } from './Run.tsx';
import type { ItemWords } from './words.ts';

export interface HintsProps {
  readonly item: PreparedItem;
  readonly words: ItemWords;
  /** How many are open. */
  readonly open: number;
}

export function Hints({ item, words, open }: HintsProps) {
  return (
    <div className="item-hints" aria-live="polite">
      {open > 0 && (
        <ol aria-label="Hints">
          {item.hints.slice(0, open).map((hint, index) => (
            <li key={index}>
              <Run text={hint} works={words.works} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
