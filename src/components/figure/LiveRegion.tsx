/** What a screen reader hears: the sentence on every step; while playing, a summary at most every three seconds. */
import { useLayoutEffect, useRef, useState } from 'preact/compat';
import type { Comparison } from '../../views/comparison.ts';
import { maySpeak, passedWords, type Said } from '../../views/player/announce.ts';
import { brokenWords } from '../../views/player/seals.ts';

export interface LiveRegionProps {
  readonly comparison: Comparison;
  readonly cursor: number;
  readonly plays: boolean;
  /** Something else worth saying once, such as that a link was copied. */
  readonly notice: string;
}

export function LiveRegion({ comparison, cursor, plays, notice }: LiveRegionProps) {
  const [text, setText] = useState('');
  const said = useRef<Said>({ at: 0, cursor });
  useLayoutEffect(() => {
    const now = performance.now();
    const last = said.current;
    if (cursor === last.cursor && !plays) return;
    if (plays && !maySpeak(comparison.moments, last, now, cursor)) return;
    said.current = { at: now, cursor };
    const from = plays && cursor > last.cursor ? last.cursor : cursor - 1;
    const passed = passedWords(comparison, Math.max(0, from), cursor) || 'The start.';
    const words = `${passed}${brokenWords(comparison, Math.max(0, from), cursor)}`;
    // A region that is given the words it has says nothing: another event in the same words ends in a space.
    setText((before) => (before === words ? `${words}\u00a0` : words));
  }, [comparison, cursor, plays]);
  return (
    <>
      <p className="sr-only" role="status" aria-live="polite" data-live>
        {text}
      </p>
      <p className="figure-notice" role="status">
        {notice}
      </p>
    </>
  );
}
