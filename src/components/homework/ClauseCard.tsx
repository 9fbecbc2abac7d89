/** The lines that an answer has to meet, ticked as it changes; the first that fails says what stands against it. */
export interface ClauseCardProps {
  readonly title: string;
  readonly lines: readonly string[];
  /** What stands against each line, as a sentence or null; null before there is an answer. */
  readonly against: readonly (string | null)[] | null;
}

export function ClauseCard({ title, lines, against }: ClauseCardProps) {
  const first = against?.findIndex((one) => one !== null) ?? -1;
  return (
    <div className="goal-card">
      <p className="goal-title">{title}</p>
      <ol>
        {lines.map((text, index) => {
          const holds = against ? against[index] === null : undefined;
          return (
            <li key={text} data-holds={holds}>
              <span className="goal-sign" aria-hidden="true">
                {holds === undefined ? '○' : holds ? '✓' : '✗'}
              </span>
              <span>
                {text}{' '}
                {against && (
                  <span className="sr-only">{holds ? '(reached)' : '(not reached yet)'}</span>
                )}
                {against && index === first && (
                  <span className="goal-because">{against[index]}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
