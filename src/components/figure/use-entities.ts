/** Words in the prose and domains in the picture light each other up, by the page's `ring:entity` event. */
import { useLayoutEffect, useState, type RefObject } from 'preact/compat';
import type { EntityDetail } from '../entity-link.ts';

/** The entity that a word in the prose points at, if any. */
export function useEntityFromProse(): string | null {
  const [entity, setEntity] = useState<string | null>(null);
  useLayoutEffect(() => {
    const hear = (event: CustomEvent<EntityDetail>): void => {
      const { id, on, from } = event.detail;
      if (from === 'prose') setEntity((lit) => (on ? id : lit === id ? null : lit));
    };
    document.addEventListener('ring:entity', hear);
    return () => document.removeEventListener('ring:entity', hear);
  }, []);
  return entity;
}

/** Tells the prose that a domain of the picture is pointed at, or no more. */
export function pointAt(id: string, on: boolean): void {
  const detail: EntityDetail = { id, on, from: 'figure' };
  document.dispatchEvent(new CustomEvent('ring:entity', { detail }));
}

/**
 * Tells the prose which domain of the picture the pointer is on. Whatever has the class that gives it a domain's
 * colours stands for that domain, in every figure.
 */
export function usePictureEntities(figure: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const body = figure.current;
    if (!body) return;
    let on: string | null = null;
    const point = (id: string | null): void => {
      if (id === on) return;
      if (on !== null) pointAt(on, false);
      if (id !== null) pointAt(id, true);
      on = id;
    };
    const over = ({ target }: PointerEvent): void => point(entityAt(target, body));
    const leave = (): void => point(null);
    body.addEventListener('pointerover', over);
    body.addEventListener('pointerleave', leave);
    return () => {
      body.removeEventListener('pointerover', over);
      body.removeEventListener('pointerleave', leave);
      leave();
    };
  }, [figure]);
}

/** The entity that an element of the picture stands for, if any. */
function entityAt(target: EventTarget | null, body: HTMLElement): string | null {
  if (!(target instanceof Element) || !target.closest('.stage')) return null;
  const known = (body.dataset['figureEntities'] ?? '').split(' ');
  for (let element: Element | null = target; element && element !== body;) {
    const { classList } = element;
    const found = known.find((id) => classList.contains(`domain-${id}`));
    if (found) return found;
    element = element.parentElement;
  }
  return null;
}
