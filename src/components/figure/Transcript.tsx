/** The first events in words: what is printed, and what stands in the page before the figure wakes up. */
import { memo } from 'preact/compat';
import type { Comparison } from '../../views/comparison.ts';
import { rowsOf } from '../../views/player/rows.ts';

/** Events in the built page; the rest is counted. */
export const TRANSCRIPT_MAX = 60;

export const Transcript = memo(function Transcript({
  comparison,
}: {
  readonly comparison: Comparison;
}) {
  const rows = rowsOf(comparison);
  const more = rows.length - TRANSCRIPT_MAX;
  return (
    <ol className="transcript">
      {rows.slice(0, TRANSCRIPT_MAX).map((row) => (
        <li key={row.cursor}>
          <span className="transcript-time">{row.time}</span>{' '}
          <span className="transcript-design">{row.variant}</span> {row.what}
        </li>
      ))}
      {more > 0 && <li className="transcript-more">… {more} more</li>}
    </ol>
  );
});
