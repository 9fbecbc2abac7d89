/** A button that opens a small panel beside it. Escape and a press outside close it; focus goes back to the button. */
import { useId, useLayoutEffect, useRef, type ReactNode } from 'preact/compat';
import { useEffectEvent } from '../use-effect-event.ts';

export interface PopupProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** What is on the button, and its name where that is only a sign. */
  readonly face: ReactNode;
  readonly label: string;
  /** The face shows the label itself. */
  readonly worded?: boolean;
  readonly title?: string;
  readonly className?: string;
  readonly stop?: boolean;
  readonly children: ReactNode;
}

export function Popup(props: PopupProps) {
  const { open, onOpen, face, label, worded, title, className, stop, children } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const outside = useEffectEvent((event: PointerEvent): void => {
    if (!root.current?.contains(event.target as Node)) onOpen(false);
  });
  // Once for each opening: the figure around it may be drawn anew meanwhile, and the focus stays where it is.
  useLayoutEffect(() => {
    if (!open) return;
    document.addEventListener('pointerdown', outside);
    focusFirst(root.current);
    const own = root.current;
    return () => {
      document.removeEventListener('pointerdown', outside);
      // The panel is gone: focus that was inside it would be lost.
      if (document.activeElement === document.body)
        own?.querySelector<HTMLElement>('.popup-button')?.focus();
    };
  }, [open]);
  const focused = useRef<EventTarget | null>(null);
  // What had the focus is no longer there, as when a longer list takes the place of a short one.
  useLayoutEffect(() => {
    if (open && focused.current instanceof Node && !focused.current.isConnected)
      focusFirst(root.current);
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape is heard for everything inside
    <div
      className={`popup ${className ?? ''}`}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        onOpen(false);
      }}
      onFocus={({ target }) => (focused.current = target)}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (open && next instanceof Node && !root.current?.contains(next)) onOpen(false);
      }}
    >
      <button
        type="button"
        className={`popup-button figure-button${worded ? ' figure-button-worded' : ''}`}
        {...(stop ? { 'data-stop': true } : {})}
        {...(worded ? {} : { 'aria-label': label })}
        title={title ?? label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div className="popup-panel" id={id} role="group" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  );
}

const focusFirst = (popup: HTMLElement | null): void =>
  popup
    ?.querySelector<HTMLElement>('.popup-panel :is(button, a, select, input):not(:disabled)')
    ?.focus();
