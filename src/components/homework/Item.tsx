/** One item: question, answer, how sure, hints, and what is said about the answer. */
import { useId } from 'preact/compat';
import type { PreparedItem } from '../../homework/prepared.ts';
import { ConfidenceField } from './Confidence.tsx';
import { Feedback } from './Feedback.tsx';
import { GoalField } from './GoalField.tsx';
import { Hints } from './Hints.tsx';
import { NumberField } from './NumberField.tsx';
import { OptionsField, OtherOptions } from './OptionsField.tsx';
import { OrderField } from './OrderField.tsx';
import { PairsField } from './PairsField.tsx';
import { PlanField } from './PlanField.tsx';
import { PolicyField } from './PolicyField.tsx';
import { RowsField } from './RowsField.tsx';
import { Run } from './Run.tsx';
import { StateMark } from './StateMark.tsx';
import { SuspectsField } from './SuspectsField.tsx';
import { Symptoms } from './Symptoms.tsx';
import { TextField } from './TextField.tsx';
import { useItem, type ItemLife } from './use-item.ts';
import type { ItemWords } from './words.ts';

export interface ItemProps {
  readonly item: PreparedItem;
  readonly words: ItemWords;
  /** Its place in the homework, from 1. */
  readonly number: number;
}

export function Item({ item: whole, words, number }: ItemProps) {
  const life = useItem(whole);
  const item = life.shown;
  const title = useId();
  const { standing } = life;
  const settled = standing.state === 'right' || standing.state === 'givenUp';
  return (
    <article className="item" aria-labelledby={title} data-state={standing.state}>
      <h3 id={title}>
        <span className="item-number-mark">{number}</span> {item.title}{' '}
        <StateMark state={standing.state} tries={standing.tries.length} />
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          life.handIn();
        }}
      >
        <fieldset className="item-question" disabled={!life.awake || settled}>
          <legend>
            <Run text={item.question} works={words.works} />
          </legend>
          {item.listing !== null && <pre className="item-listing">{item.listing.trimEnd()}</pre>}
          <Answer item={item} words={words} life={life} />
        </fieldset>
        {!settled && <HandIn item={item} words={words} life={life} />}
      </form>
      <Feedback
        item={item}
        words={words}
        state={standing.state}
        verdict={life.verdict}
        turn={life.turn}
      />
      {settled && 'options' in item && <OtherOptions item={item} words={words} />}
      <After life={life} settled={settled} varies={whole.variants.length > 0} />
    </article>
  );
}

interface PartProps {
  readonly item: PreparedItem;
  readonly words: ItemWords;
  readonly life: ItemLife;
}

function Answer({ item, words, life: { answer, setAnswer } }: PartProps) {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return <OptionsField item={item} words={words} answer={answer} onAnswer={setAnswer} />;
    case 'numeric':
      return <NumberField item={item} answer={answer} onAnswer={setAnswer} />;
    case 'order':
      return <OrderField item={item} answer={answer} onAnswer={setAnswer} />;
    case 'goal':
      return <GoalField item={item} onAnswer={setAnswer} />;
    case 'match':
    case 'place':
      return <PairsField item={item} answer={answer} onAnswer={setAnswer} />;
    case 'text':
      return <TextField answer={answer} onAnswer={setAnswer} />;
    case 'trace':
      return <RowsField item={item} answer={answer} onAnswer={setAnswer} />;
    case 'plan':
      return <PlanField item={item} answer={answer} onAnswer={setAnswer} />;
    case 'policy':
      return <PolicyField item={item} answer={answer} onAnswer={setAnswer} />;
    case 'diagnose':
      return (
        <>
          <Symptoms item={item} />
          <SuspectsField item={item} answer={answer} onAnswer={setAnswer} />
        </>
      );
  }
}

function HandIn({ item, words, life }: PartProps) {
  const { hints } = life.standing;
  const left = item.hints.length - hints;
  return (
    <fieldset className="item-hand-in" disabled={!life.awake}>
      <legend className="sr-only">Hand in</legend>
      <ConfidenceField name={item.id} value={life.confidence} onValue={life.setConfidence} />
      <div className="item-actions">
        <button type="submit" className="item-button item-button-main">
          Check my answer
        </button>
        {left > 0 && (
          <button type="button" className="item-button" onClick={life.showHint}>
            {hints === 0 ? 'Give me a hint' : 'One more hint'}{' '}
            <span className="item-count">({left} left)</span>
          </button>
        )}
        <button type="button" className="item-link" onClick={life.showAnswer}>
          Give up and show me
        </button>
      </div>
      <Hints item={item} words={words} open={hints} />
    </fieldset>
  );
}

interface AfterProps {
  readonly life: ItemLife;
  readonly settled: boolean;
  /** Whether starting anew brings another variant. */
  readonly varies: boolean;
}

function After({ life, settled, varies }: AfterProps) {
  const { older, state } = life.standing;
  return (
    <div className="item-after">
      {(settled || (varies && state === 'tried')) && (
        <button type="button" className="item-link" onClick={life.startAnew}>
          {varies ? 'Try another variant' : 'Start this one anew'}
        </button>
      )}
      {life.undo && (
        <p role="status">
          Started anew.{' '}
          <button type="button" className="item-link" onClick={life.undo}>
            Undo
          </button>
        </p>
      )}
      {older.length > 0 && (
        <p className="item-older">
          This one has changed since you answered it. Your {older.length === 1 ? 'try' : 'tries'} at
          the older version {older.length === 1 ? 'is' : 'are'} kept in your export.
        </p>
      )}
    </div>
  );
}
