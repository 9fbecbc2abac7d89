/** Names homework by its files: the folder is the lesson, the file the item; its number only orders the page. */

/** Where an item's file says it belongs. */
export interface HomeworkFile {
  /** The slug of the lesson. */
  readonly lesson: string;
  /** The id of the item in the whole course: `type-1-and-type-2/the-first-windows`. */
  readonly id: string;
  /** Its place on the page, from the file's name. */
  readonly order: number;
}

/** `homework/type-1-and-type-2/01-the-first-windows.yaml`, read; null when the path has another shape. */
export function homeworkFile(path: string): HomeworkFile | null {
  const word = '[a-z0-9]+(?:-[a-z0-9]+)*';
  const match = new RegExp(`(?:^|/)(${word})/(\\d\\d)-(${word})\\.yaml$`).exec(path);
  const [, lesson, order, name] = match ?? [];
  if (lesson === undefined || name === undefined) return null;
  return { lesson, id: `${lesson}/${name}`, order: Number(order) };
}
