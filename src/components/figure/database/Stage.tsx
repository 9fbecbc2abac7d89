/** The picture: for each design, where its clients are, over time. */
import { memo, useContext, useId, useLayoutEffect, useMemo, useRef } from 'preact/compat';
import { step } from '../../../engine/units.ts';
import { formatCount } from '../../../scenarios/quantity.ts';
import { stepsAt, timeAt } from '../../../views/comparison.ts';
import { pictureOf, type PictureSystem } from '../../../views/database/picture.ts';
import type { DatabaseRun } from '../../../views/database/run.ts';
import { doneIn } from '../../../views/database/subject.ts';
import { timeOf, type Position } from '../../../views/player/pace.ts';
import { Axis } from '../Axis.tsx';
import { FramesContext } from '../frames.ts';
import type { StageProps } from '../parts.ts';
import { across, plotOf, type Plot } from '../plot.ts';
import { useWidth } from '../use-width.ts';
import { bandClass, fillOf } from './band-look.ts';

/** The width for which the page is built. */
const builtWidth = 840;
/** Below this there is room for one design at a time, px. */
const narrowBelow = 600;

export const Stage = memo(function Stage(props: StageProps<DatabaseRun>) {
  const { comparison, cursor, shown, veiled } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, builtWidth);
  const narrow = width < narrowBelow;
  const picture = useMemo(
    () => pictureOf(comparison, { width, ...(narrow ? { runs: [shown] } : {}) }),
    [comparison, width, narrow, shown],
  );
  const plot = plotOf(picture);
  const { moments, subject } = comparison;
  const steps = stepsAt(comparison, cursor);
  const now = timeAt(comparison, cursor);
  const frames = useContext(FramesContext);
  useLayoutEffect(() => {
    const draw = (position: Position): void => {
      const x = picture.scale.x(timeOf(moments, position)) - plot.left;
      for (const element of frame.current?.querySelectorAll('[data-until]') ?? []) {
        if (element.tagName === 'rect') element.setAttribute('width', String(x));
        else element.setAttribute('x1', String(x));
        if (element.tagName === 'line') element.setAttribute('x2', String(x));
      }
    };
    draw({ cursor, part: 0 });
    frames.add(draw);
    return () => void frames.delete(draw);
  }, [picture, plot, moments, cursor, frames]);
  return (
    <div className="stage stations-stage" ref={frame} data-veiled={veiled || undefined}>
      {picture.systems.map((system) => {
        const run = comparison.runs[system.run];
        const variant = comparison.variants[system.run];
        if (!run || !variant) return null;
        const rows = steps[system.run] ?? 0;
        const done = doneIn(run.stateAt(step(rows)).operations);
        return (
          <div
            key={variant.id}
            className="system"
            role="group"
            data-run={system.run}
            aria-label={variant.name}
          >
            <div className="system-head">
              <p className="system-title">{variant.name}</p>
              <p className="system-tally">{formatCount(done, 'transaction')} done</p>
            </div>
            <Piles
              system={system}
              plot={plot}
              rows={rows}
              until={picture.scale.x(now) - plot.left}
              last={moments[cursor - 1]?.run === system.run}
              summary={subject.summary(run, rows, now)}
            />
          </div>
        );
      })}
      <Axis scale={picture.scale} plot={plot} />
      <p className="figure-note stations-note">
        A strip is as high as all {picture.systems[0]?.clients} clients. Where a band swells, they
        pile up.
      </p>
    </div>
  );
});

interface PilesProps {
  readonly system: PictureSystem;
  readonly plot: Plot;
  /** Events of this run that have happened. */
  readonly rows: number;
  /** The x up to which it has happened, px in the plot. */
  readonly until: number;
  /** The event that is shown is this run's. */
  readonly last: boolean;
  readonly summary: string;
}

function Piles({ system, plot, rows, until, last, summary }: PilesProps) {
  const clip = useId();
  const top = system.bands[0]?.outline[0]?.[1] ?? 0;
  const height = useMemo(() => stripHeightOf(system), [system]);
  return (
    <div className="system-body stations" style={{ height }}>
      <ul className="stations-labels" aria-label="Clients by where they are">
        {system.bands.map(({ station, kind, place, counts }) => {
          const count = counts[rows] ?? 0;
          const moved = last && count !== (counts[rows - 1] ?? count);
          return (
            <li
              key={station.id}
              className={`station ${bandClass(station.id, kind)}`}
              data-place={place ?? undefined}
              data-moved={moved || undefined}
            >
              <svg className="station-swatch" viewBox="0 0 12 12" aria-hidden="true">
                {kind && <rect className="pile-tint" width="12" height="12" />}
                <rect className="pile-done" width="12" height="12" {...fillOf(kind)} />
              </svg>
              <span className="station-name">{station.label}</span>{' '}
              <span className="station-count">{count}</span>
            </li>
          );
        })}
      </ul>
      <div className="stations-plot">
        <svg
          className="system-plot"
          role="img"
          aria-label={summary}
          width="100%"
          height={height}
          viewBox={`0 0 ${plot.width} ${height}`}
          preserveAspectRatio="none"
        >
          <clipPath id={clip}>
            <rect data-until y={-2} height={height + 4} width={until} />
          </clipPath>
          <Bands system={system} left={plot.left} clip={clip} />
          <line className="pile-head" data-until x1={until} x2={until} y1={0} y2={height} />
        </svg>
        {system.bands.map(
          ({ station, kind, name }) =>
            name && (
              <span
                key={station.id}
                className={`pile-name ${bandClass(station.id, kind)}`}
                data-done={name.x - plot.left < until || undefined}
                style={{ left: across(name.x, plot), top: name.y - top }}
                aria-hidden="true"
              >
                {station.label}
              </span>
            ),
        )}
      </div>
    </div>
  );
}

interface BandsProps {
  readonly system: PictureSystem;
  /** Where the plot begins, px. */
  readonly left: number;
  /** The id of what has happened, as a clip path. */
  readonly clip: string;
}

/** The bands: drawn once, and uncovered by the clip. */
const Bands = memo(function Bands({ system, left, clip }: BandsProps) {
  const top = system.bands[0]?.outline[0]?.[1] ?? 0;
  return system.bands.map(({ station, kind, place, outline }) => {
    const d = pathOf(outline, left, top);
    return (
      <g
        key={station.id}
        className={`pile ${bandClass(station.id, kind)}`}
        data-place={place ?? undefined}
      >
        <path className="pile-ahead" d={d} />
        {kind && <path className="pile-tint" d={d} clipPath={`url(#${clip})`} />}
        <path className="pile-done" d={d} clipPath={`url(#${clip})`} {...fillOf(kind)} />
      </g>
    );
  });
});

const stripHeightOf = ({ bands }: PictureSystem): number => {
  const ys = bands.flatMap(({ outline }) => outline.map(([, y]) => y));
  return Math.max(...ys) - Math.min(...ys);
};

const pathOf = (
  points: readonly (readonly [number, number])[],
  left: number,
  top: number,
): string =>
  `${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${(x - left).toFixed(1)} ${(y - top).toFixed(1)}`).join('')}Z`;
