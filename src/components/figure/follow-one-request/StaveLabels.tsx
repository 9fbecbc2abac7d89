/** The domains of one design as buttons, each beside its stave: glyph, name, and what has become of it. */
import type { DomainStatus } from '../../../scenarios/follow-one-request/index.ts';
import { domainClass } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import type { StageStave, StageSystem } from '../../../views/stage/stage.ts';
import { STATUS_SIGNS } from './status-signs.ts';
import { pointAt } from '../use-entities.ts';
import { useRoving } from '../use-roving.ts';

interface StaveLabelsProps {
  readonly system: StageSystem;
  readonly cursor: number;
  readonly bright: readonly string[];
  readonly selected: string | null;
  readonly onSelect: (run: number, domain: string) => void;
}

export function StaveLabels({ system, cursor, bright, selected, onSelect }: StaveLabelsProps) {
  const { ref, onKeyDown } = useRoving<HTMLDivElement>('vertical');
  const first = system.staves[0]?.y ?? 0;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between the buttons inside; the group itself takes no focus
    <div
      className="stave-labels"
      role="group"
      aria-label={`Domains: ${system.title}`}
      ref={ref}
      onKeyDown={onKeyDown}
    >
      {system.staves.map((stave) => {
        const status = statusAt(stave, cursor);
        const look = lookOf(stave.kind);
        const key = `${system.run}/${stave.domain}`;
        return (
          <button
            key={stave.domain}
            type="button"
            data-stop
            className={`stave-label ${domainClass(look.kind)}${bright.includes(stave.domain) ? ' stave-label-bright' : ''}`}
            data-place={stave.domain}
            data-status={status}
            style={{ top: stave.y - first, height: stave.height }}
            title={stave.name}
            aria-expanded={selected === key}
            onClick={() => onSelect(system.run, stave.domain)}
            onFocus={() => pointAt(look.slug, true)}
            onBlur={() => pointAt(look.slug, false)}
          >
            <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path fillRule="evenodd" d={look.glyph} />
            </svg>
            <span className="stave-name">{stave.short}</span>
            {status !== 'running' && (
              <span className="stave-status">
                <span aria-hidden="true">{STATUS_SIGNS[status]}</span>
                <span className="sr-only">{status}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

const statusAt = (stave: StageStave, cursor: number): DomainStatus =>
  stave.statuses.findLast((one) => one.moment < cursor)?.status ?? 'running';
