/** Lights what a goal's first failing line is about, as a word of the prose does when it is pointed at. */
import { useLayoutEffect } from 'preact/compat';
import type { DomainKind } from '../../model/design.ts';
import type { EntityDetail } from '../entity-link.ts';

/** The entity of a kind of domain: the kind in kebab case. */
const entityOf = (kind: DomainKind): string =>
  kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Domains of the kind are lit in the page's figures as long as it is given; none for null. */
export function useLight(kind: DomainKind | null): void {
  useLayoutEffect(() => {
    if (kind === null) return;
    const tell = (on: boolean): void => {
      const detail: EntityDetail = { id: entityOf(kind), on, from: 'prose' };
      document.dispatchEvent(new CustomEvent('ring:entity', { detail }));
    };
    tell(true);
    return () => tell(false);
  }, [kind]);
}
