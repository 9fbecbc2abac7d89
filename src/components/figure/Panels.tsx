/** What stands under the figure, closed until asked for: its own views, events, settings, what is left out, sources. */
import { lazy, Suspense, useLayoutEffect, useRef, useState, type ReactNode } from 'preact/compat';
import type { AnyRun } from '../../engine/trace-names.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { Constants, type SourceLinks } from './Constants.tsx';
import type { FigurePanel, FigureParts, ViewProps } from './parts.ts';
import { Transcript } from './Transcript.tsx';
import { useAwake } from '../use-awake.ts';
import { useEffectEvent } from '../use-effect-event.ts';
import type { Desk } from './use-desk.ts';
import type { PlayerState } from './use-player.ts';

/** Fetched when they are asked for: without JavaScript they would be of no use. */
const Controls = lazy(() =>
  import('./Controls.tsx').then((module) => ({ default: module.Controls })),
);

const EventTable = lazy(() =>
  import('./EventTable.tsx').then((module) => ({ default: module.EventTable })),
);

export interface PanelsProps<R extends AnyRun> {
  readonly parts: FigureParts<R>;
  /** The untouched view. */
  readonly base: RunLink;
  readonly state: PlayerState<R>;
  readonly desk: Desk;
  readonly sources: SourceLinks;
  /** What the model leaves out: the same for every run, so it comes from the built page. */
  readonly leftOut: ReactNode;
}

export function Panels<R extends AnyRun>(props: PanelsProps<R>): ReactNode {
  const { parts, base, state, desk, sources, leftOut } = props;
  const { comparison, inputs, until } = state;
  const { cursor, interventions } = state.player.view;
  const awake = useAwake();
  const [controls, setControls] = useState(false);
  const count = comparison.moments.length;
  const { held, change: onChange } = state;
  const view = { comparison, inputs, cursor, shown: desk.shown, held, onChange };
  return (
    <div className="panels">
      {parts.panels.map((panel) => (
        <OwnPanel key={panel.name} panel={panel} view={view} acted={interventions.length > 0} />
      ))}
      <Panel
        words={`All ${count} events in words`}
        name="events"
        open={desk.table}
        onOpen={desk.openTable}
      >
        {awake && desk.table ? (
          <Suspense fallback={<Transcript comparison={comparison} />}>
            <EventTable
              comparison={comparison}
              cursor={cursor}
              until={until}
              region={desk.region}
              onSeek={state.seek}
              entered={desk.entered}
            />
          </Suspense>
        ) : (
          <Transcript comparison={comparison} />
        )}
      </Panel>
      <Panel
        words={parts.subject.words.controls}
        name="controls"
        open={controls}
        onOpen={setControls}
      >
        {controls && (
          <Suspense fallback={null}>
            <Controls subject={parts.subject} inputs={inputs} base={base} onChange={state.change} />
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

interface OwnPanelProps<R extends AnyRun> {
  readonly panel: FigurePanel<R>;
  readonly view: ViewProps<R>;
  /** The reader has done something to the run. */
  readonly acted: boolean;
}

/** A view of the figure's own. Closed, it is in the built page for whoever has no JavaScript; awake, it need not keep up. */
function OwnPanel<R extends AnyRun>({ panel, view, acted }: OwnPanelProps<R>) {
  const awake = useAwake();
  const [chosen, choose] = useState<boolean | null>(null);
  const open = chosen ?? (panel.opensOnAction && acted);
  return (
    <Panel words={panel.words} name={panel.name} open={open} onOpen={choose}>
      {(open || !awake) && <panel.View {...view} />}
    </Panel>
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
  const details = useRef<HTMLDetailsElement>(null);
  const wake = useEffectEvent(() => {
    const early = details.current?.open ?? false;
    if (early && open === false) onOpen?.(true);
  });
  // A reader may have opened it before the figure was awake.
  useLayoutEffect(() => wake(), []);
  return (
    <details
      ref={details}
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
