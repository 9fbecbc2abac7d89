/** “Prove it”: the output that stands on the console goes to the evidence reader, whose answer stands here. */
import { useLayoutEffect, useRef, useState } from 'preact/compat';
import type { Screen } from '../../scenarios/installation/index.ts';
import { isLine } from '../../views/lab/typing.ts';
import type { LabWords } from './words.ts';

export interface ProofProps {
  readonly exchanges: Screen['exchanges'];
  readonly words: LabWords;
  readonly say: (notice: string) => void;
}

/** What is proven: the last output, or all that this start has printed. */
interface Asked {
  readonly about: string;
  readonly text: string;
}

export function Proof({ exchanges, words, say }: ProofProps) {
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const start = exchanges.at(-1)?.start;
  const outputs = exchanges.filter(
    (one) => one.start === start && isLine(one.line) && one.said.some(({ by }) => by === 'machine'),
  );
  const last = outputs.at(-1);
  useLayoutEffect(() => {
    const { current } = place;
    if (!asked || !current) return;
    let late = false;
    import('./prove.ts')
      .then(({ prove }) => prove(asked.text, words.places))
      .then((answer) => {
        if (!late) current.replaceChildren(answer);
      })
      .catch(() => say('The reader of evidence could not be loaded. Load the page again.'));
    return () => {
      late = true;
    };
  }, [asked, words, say]);
  if (!last) return null;
  return (
    <div className="lab-proof">
      <p className="lab-row">
        <span>Prove it: what would this output say of a real machine?</span>
        <button
          type="button"
          className="lab-button"
          onClick={() => setAsked({ about: last.line, text: textOf([last]) })}
        >
          Read the last output
        </button>
        {outputs.length > 1 && (
          <button
            type="button"
            className="lab-button"
            onClick={() =>
              setAsked({ about: 'everything since this start', text: textOf(outputs) })
            }
          >
            Read all since this start
          </button>
        )}
        {asked && (
          <button type="button" className="lab-link" onClick={() => setAsked(null)}>
            Close
          </button>
        )}
      </p>
      {asked && (
        <section aria-label="What the output proves">
          <p className="lab-remark">
            Read: <code>{asked.about}</code>, as <span>the machine printed it.</span>
          </p>
          <div ref={place} aria-live="polite" />
        </section>
      )}
    </div>
  );
}

const textOf = (outputs: Screen['exchanges']): string =>
  outputs
    .flatMap(({ prompt, line, said }) => [
      `${prompt}${line}`,
      ...said.filter(({ by }) => by === 'machine').map(({ text }) => text),
    ])
    .join('\n');
