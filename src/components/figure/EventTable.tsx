/** All events in words as a table: one row an event, whose button moves the figure there. Fetched when it is opened. */
import { memo, useLayoutEffect, useMemo, useRef, type RefObject } from 'preact/compat';
import type { Comparison } from '../../views/comparison.ts';
import { rowsOf, type Row } from '../../views/player/rows.ts';

export interface EventTableProps {
  readonly comparison: Comparison;
  readonly cursor: number;
  readonly until: number;
  readonly region: RefObject<HTMLDivElement>;
  readonly onSeek: (cursor: number) => void;
  /** It was opened to be gone into: it takes the focus when it is there. */
  readonly entered: boolean;
}

export function EventTable(props: EventTableProps) {
  const { comparison, cursor, until, region, onSeek, entered } = props;
  const rows = useMemo(() => rowsOf(comparison), [comparison]);
  const current = useRef<HTMLTableRowElement>(null);
  const heads = headsOf(comparison.subject.words.variant);
  useLayoutEffect(() => {
    if (entered) region.current?.focus();
  }, [entered, region]);
  useLayoutEffect(() => {
    const box = region.current;
    const row = current.current;
    if (!box || !row) return;
    // Only the region scrolls, never the page.
    const top = row.offsetTop - box.clientHeight / 2;
    box.scrollTo({ top: Math.max(0, top) });
  }, [cursor, region]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="event-table" role="group" aria-label="All events" tabIndex={0} ref={region}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <EventRow
              key={row.cursor}
              row={row}
              current={row.cursor === cursor}
              ahead={row.cursor > until}
              mark={row.cursor === cursor ? current : null}
              onSeek={onSeek}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the columns are called; one is called by what stands side by side. */
const headsOf = (variant: string): readonly string[] => [
  ...['#', 'Time', `${variant.charAt(0).toUpperCase()}${variant.slice(1)}`, 'Where', 'Kind'],
  ...['What happens', 'Cost', 'Cause'],
];

interface EventRowProps {
  readonly row: Row;
  readonly current: boolean;
  /** A question holds the run before it. */
  readonly ahead: boolean;
  readonly mark: RefObject<HTMLTableRowElement> | null;
  readonly onSeek: (cursor: number) => void;
}

const EventRow = memo(function EventRow({ row, current, ahead, mark, onSeek }: EventRowProps) {
  return (
    <tr ref={mark} aria-current={current ? 'step' : undefined} data-row={row.cursor}>
      <td>{row.cursor}</td>
      <td>{row.time}</td>
      <td>{row.variant}</td>
      <td>{row.where}</td>
      <td>{row.kind}</td>
      <td className="event-what">
        <button
          type="button"
          className="link-button"
          disabled={ahead}
          onClick={() => onSeek(row.cursor)}
        >
          {ahead ? 'after the question' : row.what}
        </button>
      </td>
      <td>{row.cost && `${row.uncertain ? '~' : ''}${row.cost}`}</td>
      <td>{row.cause}</td>
    </tr>
  );
});
