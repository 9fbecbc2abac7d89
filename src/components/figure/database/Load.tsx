/** The measured half of the figure: long runs beside the one that is stepped through. */
import { memo, useContext, useMemo } from 'preact/compat';
import type { DatabaseRun } from '../../../views/database/run.ts';
import type { ViewProps } from '../parts.ts';
import { BuiltContext } from './built.ts';
import { Doublings } from './Doublings.tsx';
import { LoadTable } from './LoadTable.tsx';
import { SweepChart } from './SweepChart.tsx';
import { SweepTable } from './SweepTable.tsx';
import { useSweep } from './use-sweep.ts';

/** It does not depend on the cursor, so playing leaves it alone. */
export const Load = ({ comparison, inputs, shown, held, onChange }: ViewProps<DatabaseRun>) => (
  <Measured {...{ comparison, inputs, shown, held, onChange }} />
);

const Measured = memo(function Measured(props: Omit<ViewProps<DatabaseRun>, 'cursor'>) {
  const { comparison, inputs, shown, held, onChange } = props;
  const { sweep: built } = useContext(BuiltContext);
  const hosts = useMemo(() => comparison.runs.map(({ params }) => params), [comparison]);
  const { sweep, progress, rests, start, stop } = useSweep(hosts, built);
  const clients = Number(inputs.settings['clients']);
  const names = comparison.variants.map((variant) => variant.short);
  if (held)
    return (
      <p className="load-veil">
        Long runs with 1 to 64 clients have been measured. They are shown once you have made your
        prediction.
      </p>
    );
  return (
    <section className="load" aria-label="Measured in long runs">
      <p className="load-status" role="status">
        {progress && (
          <>
            <span>
              {progress.total === 0
                ? 'Measuring these machines…'
                : `Measuring these machines: run ${progress.done} of ${progress.total}.`}
            </span>{' '}
            <progress max={Math.max(1, progress.total)} value={progress.done} />
            <button type="button" className="figure-button figure-button-worded" onClick={stop}>
              Stop measuring
            </button>
          </>
        )}
        {rests && (
          <>
            <span>These machines have not been measured.</span>{' '}
            <button
              type="button"
              className="figure-button figure-button-worded figure-button-primary"
              onClick={start}
            >
              Measure them
            </button>
          </>
        )}
      </p>
      {sweep && (
        <>
          <SweepChart
            sweep={sweep}
            names={names}
            clients={clients}
            onClients={(count) => onChange({ do: 'set', id: 'clients', value: String(count) })}
          />
          <LoadTable sweep={sweep} names={names} clients={clients} shown={shown} />
          <Doublings sweep={sweep} names={names} />
          <SweepTable sweep={sweep} names={names} />
        </>
      )}
    </section>
  );
});
