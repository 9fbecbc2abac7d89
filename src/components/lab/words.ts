/** What the page knows and the island needs: addresses and names of claims, lessons and glossary entries. */

/** A link to a place of the site. */
export interface PlaceLink {
  readonly href: string;
  readonly title: string;
}

export interface LabWords {
  /** Claims of the article by their number. */
  readonly claims: Readonly<Record<string, PlaceLink & { readonly verdict: string }>>;
  /** Lessons by their slug. */
  readonly lessons: Readonly<Record<string, PlaceLink>>;
  /** Where an answer of the evidence reader sends its reader, by the path inside the site. */
  readonly places: Readonly<Record<string, PlaceLink>>;
}
