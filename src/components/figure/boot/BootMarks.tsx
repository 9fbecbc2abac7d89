/** The signs on a start: where the hypervisor takes over, what is refused, what the reader did. */
import { FLOOR } from '../../../views/boot/floors.ts';
import type { Mark } from '../../../views/boot/marks.ts';

export interface BootMarksProps {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly cursor: number;
  readonly metalY: number;
}

export function BootMarks({ marks, width, cursor, metalY }: BootMarksProps) {
  return marks.map((mark) => (
    <svg
      key={mark.cursor}
      className={`boot-mark boot-mark-${mark.sign}`}
      data-there={mark.cursor <= cursor}
      x={`${((mark.x / width) * 100).toFixed(2)}%`}
      overflow="visible"
    >
      <Sign mark={mark} metalY={metalY} left={mark.x > width * 0.7} />
    </svg>
  ));
}

interface SignProps {
  readonly mark: Mark;
  readonly metalY: number;
  /** Its words stand left of it, for want of room on the right. */
  readonly left: boolean;
}

function Sign({ mark: { sign, y, text }, metalY, left }: SignProps) {
  const end = left ? 'end' : 'start';
  const beside = left ? -10 : 10;
  switch (sign) {
    case 'launch':
      return <circle className="boot-dot" cy={y} r="4.5" />;
    case 'refused':
      return (
        <>
          <path className="boot-cross" d={cross} transform={`translate(0 ${y})`} />
          <text className="boot-words" x={beside} y={y + 4} textAnchor={end}>
            {text}
          </text>
        </>
      );
    case 'parent':
      return (
        <text className="boot-words" x={left ? 0 : -2} y={y - 5} textAnchor={end}>
          {text}
        </text>
      );
    case 'cut':
    case 'restart':
      return (
        <>
          <line className="boot-cut" y1={FLOOR.head - 4} y2={metalY + FLOOR.floor} />
          <text
            className="boot-words"
            x={sign === 'cut' ? -4 : 4}
            y={FLOOR.head - 6}
            textAnchor={sign === 'cut' ? 'end' : 'start'}
          >
            {text}
          </text>
        </>
      );
    case 'may':
    case 'mayNot':
      return (
        <g transform={`translate(0 ${y})`}>
          <circle className="boot-try" r="7" />
          <path className="boot-try-sign" d={sign === 'may' ? check : cross} />
        </g>
      );
  }
}

const cross = 'M-4-4 4 4M-4 4 4-4';
const check = 'M-4 0-1 3.5 4-3.5';
