/** The console: what has been on it, and the line that is being typed. */
import { useLayoutEffect, useRef, useState } from 'preact/compat';
import type { Frozen } from '../../engine/scenario.ts';
import { completionsFor, type Exchange, type Screen } from '../../scenarios/installation/index.ts';
import { isLine } from '../../views/lab/typing.ts';
import type { Situation } from '../../views/lab/session.ts';
import { CommandLine } from './CommandLine.tsx';
import type { Lab } from './use-lab.ts';

export interface ConsoleScreenProps {
  readonly lab: Lab;
  readonly screen: Extract<Screen, { kind: 'console' }>;
  readonly situation: Situation;
}

const PLACES = {
  local: 'at the machine',
  remote: 'from your desk, over the network',
  dropped: 'from your desk: the connection is gone',
} as const;

export function ConsoleScreen({ lab, screen, situation }: ConsoleScreenProps) {
  const log = useRef<HTMLPreElement>(null);
  const [cleared, setCleared] = useState(0);
  const { exchanges, title, prompt, session } = screen;
  const { run, state } = situation;
  // After a step back, there may be fewer than were cleared away.
  const shown = exchanges.slice(Math.min(cleared, exchanges.length));
  useLayoutEffect(() => {
    const { current } = log;
    if (current) current.scrollTop = current.scrollHeight;
  }, [exchanges.length]);
  return (
    <div className="lab-screen lab-console">
      <p className="lab-console-head">
        <span>{title}</span> <span data-session={session}>{PLACES[session]}</span>
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <pre ref={log} role="log" aria-label="Console" tabIndex={0}>
        {shown.map((exchange, index) => (
          <Said
            key={cleared + index}
            exchange={exchange}
            isNewStart={exchange.start !== shown[index - 1]?.start}
          />
        ))}
      </pre>
      <CommandLine
        key={situation.boots.length}
        prompt={session === 'dropped' ? '(no connection)' : prompt}
        exchanges={exchanges}
        complete={(text) => completionsFor(state, run.context, text)}
        onLines={lab.type}
        onClear={() => setCleared(exchanges.length)}
      />
    </div>
  );
}

interface SaidProps {
  readonly exchange: Frozen<Exchange>;
  readonly isNewStart: boolean;
}

function Said({ exchange: { start, prompt, line, said }, isNewStart }: SaidProps) {
  return (
    <>
      {isNewStart && <span className="lab-by-lab">{`― start ${start} ―\n`}</span>}
      {isLine(line) && (
        <span className="lab-typed">
          {prompt}
          <b>{line}</b>
          {'\n'}
        </span>
      )}
      {said.map(({ by, text }, index) => (
        <span key={index} className={by === 'lab' ? 'lab-by-lab' : undefined}>
          {`${text}\n`}
        </span>
      ))}
    </>
  );
}
