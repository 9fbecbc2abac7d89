/** How a band is drawn: in the colour and pattern of whoever works there, or as waiting. */
import type { DomainKind } from '../../../model/design.ts';
import { domainClass, domainPatternId } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';

/** The classes of a station's band. */
export const bandClass = (station: string, kind: DomainKind | null): string =>
  kind ? domainClass(lookOf(kind).kind) : `station-waits station-${station}`;

/** The pattern of its domain; nothing where it only waits. */
export const fillOf = (kind: DomainKind | null): { readonly fill?: string } =>
  kind ? { fill: `url(#${domainPatternId(lookOf(kind).kind)})` } : {};
