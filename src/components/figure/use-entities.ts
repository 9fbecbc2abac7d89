/** Words in the prose and domains in the picture light each other up, by the page's `ring:entity` event. */
import { useLayoutEffect, useState } from 'preact/compat';
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
