/** One system's start: bands that are there so far in full, what is to come faintly, and a line for now. */
import { memo, useContext, useId, useLayoutEffect, useRef } from 'preact/compat';
import { FLOOR } from '../../../views/boot/floors.ts';
import type { Band, BootPicture, BootSystem } from '../../../views/boot/picture.ts';
import { domainClass } from '../../../views/domain-style.ts';
import type { Position } from '../../../views/player/pace.ts';
import { FramesContext } from '../frames.ts';
import { BootMarks } from './BootMarks.tsx';
import { isBright } from './bright.ts';
import { Shape } from './Shape.tsx';

export interface BootSystemViewProps {
  readonly system: BootSystem;
  readonly picture: BootPicture;
  /** The last cursor: what still goes on there is drawn to the edge. */
  readonly end: number;
  readonly cursor: number;
  /** Places that the sentence under the stage names. */
  readonly named: readonly string[];
  readonly lit: string | null;
  readonly summary: string;
  readonly tally: string;
}

export const BootSystemView = memo(function BootSystemView(props: BootSystemViewProps) {
  const { system, picture, end, cursor, named, lit, summary, tally } = props;
  const { run, height, bands, metalY } = system;
  const { width, scale } = picture;
  const title = useId();
  const done = useRef<SVGSVGElement>(null);
  const now = useRef<SVGLineElement>(null);
  const frames = useContext(FramesContext);
  useLayoutEffect(() => {
    const draw = (position: Position): void => {
      const x = scale.now(run, position.cursor, position.part).toFixed(1);
      done.current?.setAttribute('width', position.cursor >= end ? String(width) : x);
      now.current?.setAttribute('x1', x);
      now.current?.setAttribute('x2', x);
    };
    frames.add(draw);
    return () => void frames.delete(draw);
  }, [scale, frames, run, end, width]);
  const x = scale.now(run, cursor).toFixed(1);
  const bright = (band: Band): boolean => band.from < cursor && isBright(band.place, named, lit);
  return (
    <div className="system" role="group" data-run={run} aria-labelledby={title}>
      <div className="system-head">
        <p className="system-title" id={title}>
          {system.title}
        </p>
        <p className="system-tally">{tally}</p>
      </div>
      <svg className="boot-plot" role="img" aria-label={summary} width="100%" height={height}>
        {/* Shapes stretch to any width until the picture is laid out for it; words do not. */}
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          width="100%"
          height={height}
          overflow="visible"
        >
          <g className="boot-ahead">
            {bands.map((band) => (
              <Shape key={keyOf(band)} band={band} bright={false} />
            ))}
          </g>
          <svg ref={done} width={cursor >= end ? width : x} height={height} overflow="hidden">
            {bands.map((band) => (
              <Shape key={keyOf(band)} band={band} bright={bright(band)} />
            ))}
          </svg>
          <rect
            className="boot-hardware"
            y={metalY + FLOOR.floor}
            width={width}
            height={FLOOR.hardware}
          />
          <line ref={now} className="boot-now" x1={x} x2={x} y1={FLOOR.head - 4} y2={height} />
        </svg>
        {bands.map((band) => (
          <Name key={keyOf(band)} band={band} width={width} there={band.from < cursor} />
        ))}
        <text className="boot-floor" x="6" y={height - 4}>
          hardware
        </text>
        <BootMarks marks={system.marks} width={width} cursor={cursor} metalY={metalY} />
      </svg>
    </div>
  );
});

const keyOf = ({ place, labelY, from }: Band): string => `${place}/${labelY}/${from}`;

interface NameProps {
  readonly band: Band;
  readonly width: number;
  readonly there: boolean;
}

/** A band's name, cut off where the band ends. */
function Name({ band, width, there }: NameProps) {
  const { label, labelX, labelY, room, kind } = band;
  if (label === null) return null;
  const share = (x: number): string => `${((x / width) * 100).toFixed(2)}%`;
  return (
    <svg x={share(labelX)} y={labelY - 10} width={share(room)} height="20" overflow="hidden">
      <text className={`boot-name ${domainClass(kind)}`} data-there={there} x="7" y="14">
        {label}
      </text>
    </svg>
  );
}
