/** The ring drawn as a ring: places that fill and empty, a hand of the child outside and one of the parent inside. */
import { memo } from 'preact/compat';
import { domainClass } from '../../../views/domain-style.ts';
import { ringOf } from '../../../views/vmbus/ring.ts';
import type { VmbusRun } from '../../../views/vmbus/run.ts';

interface RingViewProps {
  readonly run: VmbusRun;
  /** Events of this run so far. */
  readonly rows: number;
}

export const RingView = memo(function RingView({ run, rows }: RingViewProps) {
  const { between } = run.context.way;
  const ring = ringOf(run, rows);
  return (
    <div className="vmbus-ring" data-between={between}>
      <svg viewBox="-56 -56 112 112" width="112" height="112" aria-hidden="true" focusable="false">
        {between === 'nothing' ? (
          <g className={domainClass('hardware')}>
            <path className="vmbus-direct" d="M0-40V34M-7 25 0 36 7 25" />
          </g>
        ) : (
          <>
            {ring.places.map(({ index, packet, d }) => (
              <path
                key={index}
                className={`vmbus-place ${domainClass('childPartition')}`}
                data-full={packet !== null}
                fillRule="evenodd"
                d={d}
              />
            ))}
            {between === 'ring' && (
              <>
                <circle
                  className={`vmbus-hand ${domainClass('childPartition')}`}
                  cx={ring.writes[0]}
                  cy={ring.writes[1]}
                  r="3.5"
                />
                <circle
                  className={`vmbus-hand ${domainClass('parentPartition')}`}
                  cx={ring.reads[0]}
                  cy={ring.reads[1]}
                  r="3.5"
                />
              </>
            )}
            <text className="vmbus-count" y="6">
              {ring.filled}
            </text>
          </>
        )}
      </svg>
      <p className="vmbus-doing">
        {between === 'nothing'
          ? 'no ring between'
          : between === 'registers'
            ? 'one register'
            : `${ring.filled} of ${ring.places.length} places`}
      </p>
      <dl className="vmbus-doing">
        <div>
          <dt>child</dt>
          <dd>{ring.child}</dd>
        </div>
        <div>
          <dt>parent</dt>
          <dd>{ring.parent}</dd>
        </div>
      </dl>
    </div>
  );
});
