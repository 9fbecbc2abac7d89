/** What stands under the figure, closed until asked for: machines, events, settings, what is left out, sources. */
import { useState, type ReactNode, type RefObject } from 'react';
import type { RunLink } from '../../scenarios/link.ts';
import type { Comparison } from '../../views/comparison.ts';
import type { Act } from '../../views/player/player.ts';
import { BlastPanel } from './BlastPanel.tsx';
import { Constants, type SourceLinks } from './Constants.tsx';
import { Controls } from './Controls.tsx';
import { EventTable, Transcript } from './EventTable.tsx';
import { useAwake } from './use-awake.ts';

export interface PanelsProps {
  readonly base: RunLink;
  readonly view: RunLink;
  readonly comparison: Comparison;
  readonly until: number;
  readonly shown: number;
  readonly table: boolean;
  readonly region: RefObject<HTMLDivElement | null>;
  readonly sources: SourceLinks;
  /** What the model leaves out: the same for every run, so it comes from the built page. */
  readonly leftOut: ReactNode;
  readonly onTable: (open: boolean) => void;
  readonly onSeek: (cursor: number) => void;
  readonly onChange: (what: Act) => void;
}

export function Panels(props: PanelsProps) {
  const { base, view, comparison, shown, table, onChange } = props;
  const awake = useAwake();
  const [machines, setMachines] = useState<boolean | null>(null);
  const count = comparison.moments.length;
  return (
    <div className="panels">
      <Panel
        words="Which domains still run"
        name="machines"
        open={machines ?? view.interventions.length > 0}
        onOpen={setMachines}
      >
        <BlastPanel comparison={comparison} cursor={view.cursor} shown={shown} />
      </Panel>
      <Panel
        words={`All ${count} events in words`}
        name="events"
        open={table}
        onOpen={props.onTable}
      >
        {awake && table ? (
          <EventTable
            comparison={comparison}
            cursor={view.cursor}
            until={props.until}
            region={props.region}
            onSeek={props.onSeek}
          />
        ) : (
          <Transcript comparison={comparison} />
        )}
      </Panel>
      <Panel words="Change the designs and the machine" name="controls">
        <Controls
          view={view}
          base={base}
          onDesigns={(designs) => onChange({ do: 'compare', designs })}
          onSet={(id, value) => onChange({ do: 'set', id, value })}
          onReset={() => onChange({ do: 'open', view: base })}
        />
      </Panel>
      <Panel words="What this model leaves out" name="left-out">
        {props.leftOut}
      </Panel>
      <Panel words="Where its numbers come from" name="constants">
        <Constants comparison={comparison} sources={props.sources} />
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
