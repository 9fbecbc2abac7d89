/** The details of one domain: its rights, who lives in it, what it has done, and what can be crashed in it. */
import { COMPONENTS, type ComponentId } from '../../../model/components.ts';
import { CRASHABLE } from '../../../model/failure.ts';
import { domainOf } from '../../../model/design.ts';
import { formatTime } from '../../../scenarios/quantity.ts';
import { stepsAt } from '../../../views/comparison.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { domainClass } from '../../../views/domain-style.ts';
import { ledgerOf } from '../../../views/ledger.ts';
import { lookOf, rightsOf } from '../../../views/player/domain-look.ts';
import type { DetailsProps } from '../parts.ts';

export function DomainCard(props: DetailsProps<FollowRun>) {
  const { comparison, cursor, held, onAction, onClose } = props;
  const run = comparison.runs[props.run];
  if (!run) return null;
  const { design } = run.context;
  const domain = domainOf(design, props.place);
  const look = lookOf(domain.kind);
  const inside = residentsOf(design.placement, domain.id);
  const ledger = ledgerOf(run, stepsAt(comparison, cursor)[props.run] ?? 0);
  const spent = ledger.processorTime.find((one) => one.domain === domain.id)?.ns ?? 0;
  const names = inside.map((id) => COMPONENTS[id].name);
  const crashes = CRASHABLE.filter((id) => inside.includes(id));
  return (
    <div className={`domain-card ${domainClass(look.kind)}`} role="group" aria-label={domain.name}>
      <p className="domain-card-title">
        <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path fillRule="evenodd" d={look.glyph} />
        </svg>
        <b>{domain.name}</b> <span className="domain-card-of">{design.short}</span>
        <button type="button" className="chip-button" onClick={onClose}>
          Close
        </button>
      </p>
      <p>
        {[
          sentence(rightsOf(domain).join('; ')),
          ...(inside.length > 0 ? [`Lives here: ${names.join(', ')}.`] : []),
          ...(domain.mode === 'hardware' ? [] : [`Processor time so far: ${formatTime(spent)}.`]),
        ].join(' ')}
      </p>
      {crashes.length > 0 && (
        <p className="domain-card-actions">
          {crashes.map((id) => (
            <button
              key={id}
              type="button"
              className="figure-button figure-button-worded"
              disabled={held}
              onClick={() => onAction(`crash:${id}`)}
            >
              Crash the {COMPONENTS[id].name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** The components that a placement puts into a domain, in the order of the path. */
const residentsOf = (
  placement: Readonly<Partial<Record<ComponentId, string>>>,
  domain: string,
): readonly ComponentId[] =>
  (Object.keys(COMPONENTS) as ComponentId[]).filter((id) => placement[id] === domain);

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
