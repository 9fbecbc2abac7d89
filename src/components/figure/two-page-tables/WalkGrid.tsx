/** One walk as a grid that fills reference by reference: down a column to find a table, then its entry, then on. */
import { memo, useMemo } from 'preact/compat';
import type { PagingContext } from '../../../scenarios/two-page-tables/context.ts';
import { domainClass } from '../../../views/domain-style.ts';
import {
  columnWords,
  gridOf,
  rowWords,
  type Cell,
  type Grid,
} from '../../../views/two-page-tables/grid.ts';
import type { WalkAt } from '../../../views/two-page-tables/walk-at.ts';

export interface WalkGridProps {
  readonly context: PagingContext;
  readonly walk: WalkAt;
  /** How many references there are is not to be seen yet. */
  readonly veiled: boolean;
  readonly summary: string;
  /** Where the walk is, in a clause. */
  readonly words: string;
}

export const WalkGrid = memo(function WalkGrid(props: WalkGridProps) {
  const { context, walk, veiled, summary, words } = props;
  return (
    <div className="walk" data-reached={walk.reached ?? undefined}>
      <p className="walk-words">{words}</p>
      <div role="img" aria-label={summary}>
        <Cells context={context} walk={walk} veiled={veiled} />
      </div>
    </div>
  );
});

/** The grid itself. */
export function Cells({
  context,
  walk,
  veiled,
}: Pick<WalkGridProps, 'context' | 'walk' | 'veiled'>) {
  const grid = useMemo(() => gridOf(context), [context]);
  const { columns, rows, cells, data } = grid;
  return (
    <div
      className="walk-grid"
      style={{ gridTemplateColumns: `var(--walk-names) repeat(${columns.length}, minmax(0, 1fr))` }}
    >
      <span className="walk-corner">to find</span>
      {columns.map((level) => (
        <span key={level} className="walk-column">
          {columnWords(level)}
        </span>
      ))}
      {rows.map((level, row) => (
        <span key={level} className="walk-row" style={{ gridRow: row + 2, gridColumn: 1 }}>
          {rowWords(level, context.params.paging)}
        </span>
      ))}
      <Path grid={grid} walk={walk} veiled={veiled} />
      {!veiled && cells.map((cell) => <Place key={cell.index} cell={cell} walk={walk} />)}
      <span
        className={`walk-cell walk-data ${domainClass('childPartition')}`}
        style={{ gridRow: data.row + 2, gridColumn: data.column + 2 }}
        data-state={walk.reached === null ? 'ahead' : 'now'}
      >
        {walk.reached === null ? ' ' : '✓'}
      </span>
    </div>
  );
}

/** A reference: ahead, made, the last one made, or one that found nothing. */
function Place({ cell, walk }: { readonly cell: Cell; readonly walk: WalkAt }) {
  const { column, row, table, index } = cell;
  const last = index === walk.made - 1;
  const state = index >= walk.made ? 'ahead' : last ? (walk.missing ? 'missing' : 'now') : 'made';
  const kind = table === 'guest' ? 'childPartition' : 'hypervisor';
  return (
    <span
      className={`walk-cell walk-${table} ${domainClass(kind)}`}
      data-place={table === 'guest' ? 'guest' : 'monitor'}
      style={{ gridRow: row + 2, gridColumn: column + 2 }}
      data-state={state}
    >
      {index + 1}
    </span>
  );
}

interface PathProps {
  readonly grid: Grid;
  readonly walk: WalkAt;
  readonly veiled: boolean;
}

/** The way from cell to cell, behind them; stretched over the grid, whatever its size. */
function Path({ grid: { columns, rows, cells, data }, walk, veiled }: PathProps) {
  const way = [...cells, { ...data, index: cells.length }];
  const made = walk.reached === 'walk' ? way.length : walk.made;
  return (
    <svg
      className="walk-path"
      style={{ gridRow: `2 / span ${rows.length}`, gridColumn: `2 / span ${columns.length}` }}
      viewBox={`0 0 ${columns.length} ${rows.length}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {!veiled &&
        way.slice(1).map((to, index) => {
          const from = way[index] ?? to;
          return (
            <line
              key={to.index}
              className="walk-line"
              data-made={to.index < made}
              x1={from.column + 0.5}
              y1={from.row + 0.5}
              x2={to.column + 0.5}
              y2={to.row + 0.5}
            />
          );
        })}
    </svg>
  );
}
