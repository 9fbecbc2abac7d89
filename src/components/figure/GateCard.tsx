/** The question before the run, and afterwards the answer beside what happened. */
import { useId, useState, type RefObject } from 'preact/compat';
import type { Comparison } from '../../views/comparison.ts';
import { decisiveOf, type Stretch } from '../../views/player/decisive.ts';
import { useAwake } from '../use-awake.ts';
import type { GateState } from './use-gate.ts';
import type { Prediction } from './store.ts';
import { usePictureChoice } from './use-picture-choice.ts';

const confidences = [
  { id: 'sure', label: 'I am sure' },
  { id: 'think', label: 'I think so' },
  { id: 'guess', label: 'I guess' },
] as const;

export interface QuestionProps {
  readonly state: GateState;
  readonly comparison: Comparison;
  /** The figure's body, in whose picture an answer can be chosen. */
  readonly figure: RefObject<HTMLElement>;
  readonly onAnswer: (prediction: Prediction) => void;
}

/** While it stands, the run is held. */
export function Question({ state, comparison, figure, onAnswer }: QuestionProps) {
  const name = useId();
  const [option, setOption] = useState<string | null>(null);
  const [confidence, setConfidence] = useState<Prediction['confidence']>(null);
  const [missing, setMissing] = useState(false);
  const pictured = usePictureChoice({
    ...{ figure, comparison, asked: state.asked },
    chosen: option,
    onChoose: setOption,
  });
  const missed = option === null || confidence === null;
  // A form that is sent before anybody listens leaves the page.
  const asleep = !useAwake();
  return (
    <form
      className="gate-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (missed) setMissing(true);
        else onAnswer({ option, confidence });
      }}
    >
      <fieldset disabled={asleep}>
        <legend className="gate-ask">
          <span className="gate-word">Predict first</span> {state.asked.ask}
        </legend>
        <div className="gate-options">
          {state.asked.options.map(({ id, label }) => (
            <label key={id} className="gate-option">
              <input
                type="radio"
                name={`${name}-option`}
                value={id}
                checked={option === id}
                onChange={() => setOption(id)}
              />
              <span>{label}</span>
            </label>
          ))}
          {pictured && <span className="gate-pictured">Or choose it in the picture.</span>}
        </div>
      </fieldset>
      <fieldset className="gate-confidence" disabled={asleep}>
        <legend className="sr-only">How sure are you?</legend>
        {confidences.map(({ id, label }) => (
          <label key={id} className="gate-option">
            <input
              type="radio"
              name={`${name}-confidence`}
              value={id}
              checked={confidence === id}
              onChange={() => setConfidence(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <p className="gate-actions">
        <button
          type="submit"
          className="figure-button figure-button-worded figure-button-primary"
          disabled={asleep}
        >
          Lock it in and run
        </button>
        <button
          type="button"
          className="link-button"
          disabled={asleep}
          onClick={() => onAnswer({ option: null, confidence: null })}
        >
          Skip, just show me
        </button>
        <span className="gate-missing" role="status">
          {missing && missed
            ? `Choose ${option === null ? 'an answer' : 'how sure you are'} first.`
            : ''}
        </span>
      </p>
    </form>
  );
}

export interface AnswerProps {
  readonly state: GateState;
  readonly comparison: Comparison;
  /** Goes to the end at once. */
  readonly onEnd: () => void;
  /** Plays a part of the run slowly. */
  readonly onWatch: (stretch: Stretch) => void;
}

/** After the question: what to do to see the outcome, then the outcome. */
export function Answer(props: AnswerProps) {
  const { state, onEnd } = props;
  if (!state.prediction) return null;
  if (state.revealed) return <Outcome {...props} prediction={state.prediction} />;
  return (
    <p className="gate-note">
      Your prediction is kept. Let the run go to its end, or{' '}
      <button type="button" className="link-button" onClick={onEnd}>
        show the outcome now
      </button>
      .
    </p>
  );
}

interface OutcomeProps extends Pick<AnswerProps, 'state' | 'comparison' | 'onWatch'> {
  readonly prediction: Prediction;
}

function Outcome({ state, comparison, prediction, onWatch }: OutcomeProps) {
  const chosen = state.asked.options.find((option) => option.id === prediction.option);
  const right = state.asked.options.filter((option) => option.right);
  return (
    <div className="gate-card gate-outcome">
      <div role="status">
        <p className="gate-ask">{state.asked.ask}</p>
        {chosen && (
          <p>
            <b>
              <span aria-hidden="true">{chosen.right ? '✓' : '✗'}</span> You said “{chosen.label}”:{' '}
              {chosen.right ? 'right' : 'not so'}.
            </b>{' '}
            {chosen.feedback}
          </p>
        )}
        {!chosen?.right && (
          <p>
            <b>It is {right.map(({ label }) => `“${label}”`).join(', ')}.</b>{' '}
            {right.map(({ feedback }) => feedback).join(' ')}
          </p>
        )}
        <p>{state.asked.reconcile}</p>
      </div>
      {!chosen?.right && (
        <p>
          <button
            type="button"
            className="figure-button figure-button-worded"
            onClick={() => onWatch(decisiveOf(comparison, state.asked))}
          >
            {state.asked.action === null
              ? 'Watch the last events again, at half speed'
              : 'Watch what decided it, at half speed'}
          </button>
        </p>
      )}
    </div>
  );
}
