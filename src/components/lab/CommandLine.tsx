/**
 * The line that is typed: history, completion that lets the keyboard out again, pastes of several lines. The
 * field keeps its text itself: dictation, translators and autofill write into it without telling anybody.
 */
import { useId, useRef, useState, type ClipboardEvent } from 'preact/compat';
import type { Screen } from '../../scenarios/installation/index.ts';
import { historyOf, lineOf, pasted, turned, type Offer } from '../../views/lab/typing.ts';

export interface CommandLineProps {
  readonly prompt: string;
  readonly exchanges: Screen['exchanges'];
  readonly complete: (text: string) => readonly string[];
  readonly onLines: (lines: readonly string[]) => void;
  readonly onClear: () => void;
}

/** A prompt of more signs is a question with a line of its own where there is little room. */
const LONG = 20;

export function CommandLine({ prompt, exchanges, complete, onLines, onClear }: CommandLineProps) {
  const hint = useId();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  /** Lines back in the history; 0 is the line being typed. */
  const [back, setBack] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const typed = (): string => field.current?.value ?? '';

  function changed(next: Offer | null = null): void {
    setOffer(next);
    setLeaving(false);
  }
  function write(text: string, next: Offer | null = null): void {
    if (field.current) field.current.value = text;
    changed(next);
  }
  function send(lines: readonly string[], rest = ''): void {
    onLines(lines);
    setBack(0);
    write(rest);
  }
  function recall(by: 1 | -1): void {
    const history = historyOf(exchanges);
    const place = Math.max(0, Math.min(history.length, back + by));
    setBack(place);
    write(place === 0 ? '' : (history[history.length - place] ?? ''));
  }
  /** True when there was something to complete. */
  function tryCompleting(by: 1 | -1): boolean {
    const line = typed();
    const words = offer ? offer.words : line.trim() === '' || by < 0 ? [] : complete(line);
    if (words.length === 0) return false;
    const next = offer ? turned(offer, by) : { typed: line, words, at: 0 };
    write(lineOf(next), words.length > 1 ? next : null);
    return true;
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'Escape') {
      if (offer) write(offer.typed);
      setLeaving(true);
    } else if (key === 'Tab' && !ctrlKey && !metaKey && !altKey) {
      if (!leaving && tryCompleting(event.shiftKey ? -1 : 1)) event.preventDefault();
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      event.preventDefault();
      recall(key === 'ArrowUp' ? 1 : -1);
    } else if (key === 'l' && ctrlKey) {
      event.preventDefault();
      onClear();
    }
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const line = typed();
    const [from, to] = [selectionStart ?? line.length, selectionEnd ?? line.length];
    const { lines, rest } = pasted(line.slice(0, from), text, line.slice(to));
    send(lines, rest);
  }

  return (
    <form
      className={prompt.length > LONG ? 'lab-line lab-line-long' : 'lab-line'}
      onSubmit={(event) => {
        event.preventDefault();
        send([typed()]);
      }}
    >
      <label htmlFor={id}>
        <span className="sr-only">Command line </span>
        {prompt === '' ? '>' : prompt.trimEnd()}
      </label>
      <input
        id={id}
        ref={field}
        data-lab-focus
        maxLength={300}
        spellcheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        enterKeyHint="send"
        aria-describedby={hint}
        onChange={() => changed()}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className="lab-line-tools">
        <button type="submit">Enter</button>
        <button
          type="button"
          onClick={() => {
            if (!tryCompleting(1)) field.current?.focus();
          }}
        >
          Complete
        </button>
        <button type="button" onClick={() => send(['help'])}>
          Help
        </button>
        <button type="button" onClick={onClear}>
          Clear
        </button>
      </div>
      <p className="lab-offer" role="status">
        {offer && offer.words.length > 1
          ? offer.words.map((word, index) => (
              <span key={word} data-chosen={index === offer.at}>
                {word}{' '}
              </span>
            ))
          : ''}
      </p>
      <p className="lab-line-hint" id={hint}>
        Tab completes a word you have begun; Escape, then Tab, leaves. Up and down bring earlier
        lines back. Several lines can be pasted.
      </p>
    </form>
  );
}
