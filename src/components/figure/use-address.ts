/**
 * Ties a figure's view to the page's address and to the rest of the page: opens what a link or a button
 * asks for, writes the view into the address when it comes to rest, and never trusts what it reads.
 */
import { useLayoutEffect, useState } from 'preact/compat';
import { useEffectEvent } from '../use-effect-event.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { parseGo, viewAt } from '../../views/player/go-target.ts';
import { readFragment } from '../../views/player/fragment.ts';
import { linkText, openLink } from '../../views/player/links.ts';
import type { Subject } from '../../views/subject.ts';
import { figureRequest, historyEntry, markHistory, tellLink, writeHistory } from './store.ts';

/** The address is written when the view has rested for so long, ms. */
const restMs = 250;

export interface AddressInputs {
  readonly figure: string;
  readonly subject: Subject;
  readonly base: RunLink;
  readonly view: RunLink;
  /** Whether the view is at rest; a moving one is never written. */
  readonly rests: boolean;
  /** Shows a view that a link, a button or the history asked for. */
  readonly open: (view: RunLink) => void;
}

/** Returns what was wrong with the link last opened, in words, and a way to put the notice away. */
export function useAddress(inputs: AddressInputs): {
  readonly problems: readonly string[];
  readonly forget: () => void;
} {
  const { figure, subject, base, view, rests } = inputs;
  const [problems, setProblems] = useState<readonly string[]>([]);
  const link = linkText(subject, view);
  const untouched = link === linkText(subject, base);

  const follow = useEffectEvent((text: string) => {
    const opened = openLink(subject, text);
    setProblems(opened.problems);
    inputs.open(opened.view ?? base);
  });
  const go = useEffectEvent((target: string) => {
    const meant = parseGo(subject, target);
    if (!meant) return;
    const next = viewAt(subject, base, meant);
    // An address that names a moment of this figure must name the present one: Back reads it again.
    if (readFragment(location.hash)?.figure === figure) writeHistory(figure, link, 'replace');
    else markHistory(figure, link);
    writeHistory(figure, linkText(subject, next), 'push');
    setProblems(meant.to === 'link' ? openLink(subject, meant.link).problems : []);
    inputs.open(next);
  });

  useLayoutEffect(() => {
    const read = (): void => {
      const found = readFragment(location.hash);
      if (found?.figure === figure) follow(found.link);
    };
    const back = (event: PopStateEvent): void => {
      const entry = historyEntry(event.state);
      if (entry?.figure === figure) follow(entry.link);
    };
    read();
    addEventListener('hashchange', read);
    addEventListener('popstate', back);
    return () => {
      removeEventListener('hashchange', read);
      removeEventListener('popstate', back);
    };
  }, [figure]);

  useLayoutEffect(() => {
    const request = figureRequest(figure);
    return request.subscribe((target) => {
      if (target === '') return;
      request.set('');
      go(target);
    });
  }, [figure]);

  useLayoutEffect(() => tellLink(figure, link), [figure, link]);

  const [wrote, setWrote] = useState(false);
  useLayoutEffect(() => {
    if (!rests || (untouched && !wrote)) return;
    const timer = setTimeout(() => {
      writeHistory(figure, link, 'replace');
      setWrote(true);
    }, restMs);
    return () => clearTimeout(timer);
  }, [figure, link, rests, untouched, wrote]);

  return { problems, forget: () => setProblems([]) };
}
