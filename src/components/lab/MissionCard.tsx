/** The mission, drawn from the clauses that judge it: ticks, the first that fails, hints, and a way out. */
import { lazy, Suspense, useId } from 'preact/compat';
import { labOf, MISSIONS, type Mission, type Tick } from '../../scenarios/installation/index.ts';
import type { Lab } from './use-lab.ts';

/** Ways are loaded when one is asked for. */
const Way = lazy(() => import('./Way.tsx').then((loaded) => ({ default: loaded.Way })));

export interface MissionCardProps {
  readonly lab: Lab;
  readonly mission: Mission;
  readonly ticks: readonly Tick[];
  /** Inputs so far. */
  readonly steps: number;
}

export function MissionCard({ lab, mission, ticks, steps }: MissionCardProps) {
  const title = useId();
  const first = ticks.findIndex(({ done }) => !done);
  return (
    <section className="lab-card" aria-labelledby={title}>
      <h3 id={title}>Mission</h3>
      <p>{mission.story}</p>
      <ol className="lab-clauses">
        {ticks.map(({ id, text, done }, index) => (
          <li key={id} data-done={done} data-first={index === first}>
            <span className="lab-sign" aria-hidden="true">
              {done ? '✓' : '○'}
            </span>
            <span>
              {text}
              <span className="sr-only">{done ? ' (so it is)' : ' (not so yet)'}</span>
              {index === first && <span className="lab-first">this is the first to mend</span>}
            </span>
          </li>
        ))}
      </ol>
      <Outcome lab={lab} mission={mission} complete={first < 0} steps={steps} />
    </section>
  );
}

interface OutcomeProps extends Omit<MissionCardProps, 'ticks'> {
  readonly complete: boolean;
}

function Outcome({ lab, mission, complete, steps }: OutcomeProps) {
  const record = lab.missions.records[mission.id];
  const standing = record?.standing ?? 'tried';
  const following = MISSIONS[MISSIONS.findIndex(({ id }) => id === mission.id) + 1];
  return (
    <>
      <div role="status">
        {complete && (
          <p className="lab-done" data-counts={standing === 'done'}>
            {standing === 'done'
              ? `Done, in ${steps} ${steps === 1 ? 'step' : 'steps'}.`
              : standing === 'shown'
                ? 'All of it is so. It does not count, because the way was shown.'
                : 'All of it is so.'}
          </p>
        )}
      </div>
      {complete && following && (
        <p>
          <button
            type="button"
            className="lab-button"
            onClick={() => lab.begin(labOf({ mission: following.id }).setup)}
          >
            Next: {following.title}
          </button>
        </p>
      )}
      {standing === 'shown' ? (
        <Suspense fallback={null}>
          <Way lab={lab} mission={mission} />
        </Suspense>
      ) : (
        !complete && <Help lab={lab} mission={mission} open={record?.hints ?? 0} />
      )}
    </>
  );
}

interface HelpProps {
  readonly lab: Lab;
  readonly mission: Mission;
  /** Hints that are open. */
  readonly open: number;
}

function Help({ lab, mission, open }: HelpProps) {
  const left = mission.hints.length - open;
  return (
    <>
      <div className="lab-hints" aria-live="polite">
        {open > 0 && (
          <ol aria-label="Hints">
            {mission.hints.slice(0, open).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        )}
      </div>
      <p className="lab-row">
        {left > 0 && (
          <button
            type="button"
            className="lab-button"
            onClick={() => lab.happened({ kind: 'hint' })}
          >
            {open === 0 ? 'Give me a hint' : 'One more hint'} ({left} left)
          </button>
        )}
        <button type="button" className="lab-link" onClick={() => lab.happened({ kind: 'shown' })}>
          Give up and show me a way
        </button>
      </p>
    </>
  );
}
