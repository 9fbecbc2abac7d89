/** What stands under the figure, closed until asked for: machines, events, settings, what is left out, sources. */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { RunLink } from '../../scenarios/link.ts';
import { BlastPanel } from './BlastPanel.tsx';
import { Constants, type SourceLinks } from './Constants.tsx';
import { EventTable, Transcript } from './EventTable.tsx';
import { useAwake } from './use-awake.ts';
import type { Desk } from './use-desk.ts';
import type { PlayerState } from './use-player.ts';

/** Fetched when they are asked for: without JavaScript they would be of no use. */
const Controls = lazy(() =>
  import('./Controls.tsx').then((module) => ({ default: module.Controls })),
);

export interface PanelsProps {
  /** The untouched view. */
  readonly base: RunLink;
  readonly state: PlayerState;
  readonly desk: Desk;
  readonly sources: SourceLinks;
  /** What the model leaves out: the same for every run, so it comes from the built page. */
  readonly leftOut: ReactNode;
}

export function Panels({ base, state, desk, sources, leftOut }: PanelsProps) {
  const { comparison, inputs, until } = state;
  const { cursor, interventions } = state.player.view;
  const awake = useAwake();
  const [controls, setControls] = useState(false);
  const [machines, setMachines] = useState<boolean | null>(null);
  const machinesOpen = machines ?? interventions.length > 0;
  // Closed panels are in the built page for whoever has no JavaScript; awake, they need not keep up.
  const showsMachines = machinesOpen || !awake;
  const count = comparison.moments.length;
  return (
    <div className="panels">
      <Panel
        words="Which domains still run"
        name="machines"
        open={machines ?? interventions.length > 0}
        onOpen={setMachines}
      >
        {showsMachines && <BlastPanel comparison={comparison} cursor={cursor} shown={desk.shown} />}
      </Panel>
      <Panel
        words={`All ${count} events in words`}
        name="events"
        open={desk.table}
        onOpen={desk.openTable}
      >
        {awake && desk.table ? (
          <EventTable
            comparison={comparison}
            cursor={cursor}
            until={until}
            region={desk.region}
            onSeek={state.seek}
          />
        ) : (
          <Transcript comparison={comparison} />
        )}
      </Panel>
      <Panel
        words="Change the designs and the machine"
        name="controls"
        open={controls}
        onOpen={setControls}
      >
        {controls && (
          <Suspense>
            <Controls inputs={inputs} base={base} onChange={state.change} />
          </Suspense>
        )}
      </Panel>
      <Panel words="What this model leaves out" name="left-out">
        {leftOut}
      </Panel>
      <Panel words="Where its numbers come from" name="constants">
        <Constants comparison={comparison} sources={sources} />
      </Panel>
    </div>
  );
}

interface PanelProps {
  readonly words: string;
  readonly name: string;
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly children: ReactNode;
}

function Panel({ words, name, open, onOpen, children }: PanelProps) {
  return (
    <details
      className={`panel panel-${name}`}
      data-panel={name}
      {...(open === undefined ? {} : { open })}
      {...(onOpen ? { onToggle: (event) => onOpen(event.currentTarget.open) } : {})}
    >
      <summary>{words}</summary>
      <div className="panel-body">{children}</div>
    </details>
  );
}
