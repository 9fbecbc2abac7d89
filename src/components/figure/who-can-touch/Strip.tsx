/** Memory as a strip of pages with arcs over and under it, the attacker's device and the IOMMU below. */
import { LAYOUT, PAGES } from '../../../model/memory/attempts.ts';
import { HYPERVISOR } from '../../../model/memory/ownership.ts';
import { domainClass, domainStyles } from '../../../views/domain-style.ts';
import {
  middleOf,
  STRIP,
  type Arc,
  type PageCell,
  type TouchPicture,
} from '../../../views/who-can-touch/picture.ts';
import { kindOfOwner, PARTITIONS } from '../../../views/who-can-touch/places.ts';

export interface StripProps {
  readonly picture: TouchPicture;
  /** The entity that the prose points at. */
  readonly lit: string | null;
  /** Nothing where the strip is only looked at. */
  readonly summary: string | null;
}

const share = (pages: number): string => `${((pages / PAGES) * 100).toFixed(2)}%`;

export function Strip({ picture, lit, summary }: StripProps) {
  const { attacker, cells, arcs, device, iommu, from } = picture;
  const pages = LAYOUT.find(({ partition }) => partition === attacker);
  const right = from < PAGES - 3;
  const height = device ? STRIP.bottom : STRIP.top + STRIP.height + 22;
  return (
    <svg
      className="touch-strip"
      width="100%"
      height={height}
      {...(summary === null
        ? { 'aria-hidden': true, focusable: 'false' }
        : { role: 'img', 'aria-label': summary })}
    >
      {/* Stretched over any width; words and signs are not. */}
      <svg
        viewBox={`0 0 ${PAGES} ${height}`}
        preserveAspectRatio="none"
        width="100%"
        height={height}
        overflow="visible"
      >
        {cells.map((cell) => (
          <Page key={cell.page} cell={cell} lit={lit} />
        ))}
        {pages && (
          <rect
            className="touch-hostile"
            x={pages.first}
            y={STRIP.top - 3}
            width={pages.count}
            height={STRIP.height + 6}
          />
        )}
        {device && iommu && (
          <g data-place="guard">
            <line className="touch-iommu" x1="0" x2={PAGES} y1={STRIP.iommu} y2={STRIP.iommu} />
            {/* A line is hard to point at. */}
            <rect className="touch-guard" y={STRIP.iommu - 12} width={PAGES} height="24" />
          </g>
        )}
        {arcs.map((arc) => (
          <path
            key={arc.attempt}
            className={`touch-arc touch-arc-${arc.way}`}
            data-now={arc.now}
            data-granted={arc.granted ?? 'open'}
            data-own={arc.own}
            d={arc.d}
          />
        ))}
      </svg>
      {PARTITIONS.map(({ partition, name, short, kind }) => (
        <text
          key={partition}
          className={`touch-name ${domainClass(kind)}`}
          data-hostile={partition === attacker}
          // The first name has more room to its right than pages of its own.
          x={partition === HYPERVISOR ? 0 : share(middleOf(partition))}
          textAnchor={partition === HYPERVISOR ? 'start' : 'middle'}
          y={STRIP.top + STRIP.height + 14}
        >
          {(LAYOUT.find((one) => one.partition === partition)?.count ?? 0) > 2 ? name : short}
        </text>
      ))}
      <svg x={share(from)} overflow="visible">
        {device && (
          <rect className="touch-device" x="-9" y={STRIP.device - 6} width="18" height="14" />
        )}
      </svg>
      {device && (
        <text
          className="touch-word"
          x={share(from)}
          y={STRIP.device + 6}
          dx={right ? 14 : -14}
          textAnchor={right ? 'start' : 'end'}
        >
          its device
        </text>
      )}
      {device && (
        <text className="touch-word" data-place="guard" x="2" y={STRIP.iommu - 4}>
          {iommu ? 'IOMMU' : 'no IOMMU'}
        </text>
      )}
      {arcs.map((arc) => (
        <Sign key={arc.attempt} arc={arc} />
      ))}
    </svg>
  );
}

function Page({ cell, lit }: { readonly cell: PageCell; readonly lit: string | null }) {
  const { page, owner, shared } = cell;
  const kind = kindOfOwner(owner);
  const bright = domainStyles[kind].slug === lit;
  return (
    <g className={domainClass(kind)} data-place="memory">
      <rect
        className="touch-page"
        data-bright={bright}
        x={page + 0.04}
        y={STRIP.top}
        width="0.92"
        height={STRIP.height}
      />
      {shared && (
        <rect
          className="touch-shared"
          x={page + 0.18}
          y={STRIP.top + 5}
          width="0.64"
          height={STRIP.height - 10}
        />
      )}
    </g>
  );
}

/** What came of an attempt, where its arc ends. */
function Sign({ arc: { endX, endY, granted, own, now } }: { readonly arc: Arc }) {
  if (granted === null) return null;
  return (
    <svg x={share(endX)} y={endY} overflow="visible">
      <g className="touch-sign" data-granted={granted} data-own={own} data-now={now}>
        <circle r="6.5" />
        <path d={granted ? 'M-3 0-1 2.8 3.2-2.8' : 'M-2.8-2.8 2.8 2.8M-2.8 2.8 2.8-2.8'} />
      </g>
    </svg>
  );
}
