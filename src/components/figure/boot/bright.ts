/** Which places of a start are lit: those that the sentence names, and those that the prose points at. */
import { kindOf, type BootPlaceId } from '../../../views/boot/places.ts';
import { domainStyles } from '../../../views/domain-style.ts';

/** Whether `place` is among the named, or looks like the entity `lit`. */
export const isBright = (
  place: BootPlaceId,
  named: readonly string[],
  lit: string | null,
): boolean => named.includes(place) || domainStyles[kindOf(place)].slug === lit;
