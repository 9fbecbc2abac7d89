/** A way through a mission, for a reader who gave up. */
import type { Mission } from '../../scenarios/installation/index.ts';
import { wayOf } from '../../views/lab/ways.ts';
import type { Lab } from './use-lab.ts';

export interface WayProps {
  readonly lab: Lab;
  readonly mission: Mission;
}

export function Way({ lab, mission }: WayProps) {
  return (
    <div className="lab-way">
      <h4>A way</h4>
      <ol>
        {wayOf(mission.id).map(({ by, text }, index) => (
          <li key={index}>{by === 'hand' ? text : <code>{text}</code>}</li>
        ))}
      </ol>
      <p>
        <button type="button" className="lab-link" onClick={() => lab.anew(mission.id)}>
          Start this one anew
        </button>
      </p>
    </div>
  );
}
