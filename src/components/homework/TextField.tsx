/** A field for a word or a name. */
export interface TextFieldProps {
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

export function TextField({ answer, onAnswer }: TextFieldProps) {
  return (
    <p className="item-text">
      <input
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        maxLength={100}
        aria-label="Your answer"
        value={typeof answer === 'string' ? answer : ''}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />
    </p>
  );
}
