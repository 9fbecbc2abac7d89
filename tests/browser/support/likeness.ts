/** How alike the keys of a legend are to the eye. */
import type { Locator } from '@playwright/test';

/** Light that one has to see a difference in, of 255. */
const step = 16;
/** The part of the inked area that has to differ. */
const part = 0.05;
/** What is looked at of each key, px. */
const [width, height] = [28, 14];

/** Pairs of keys that look alike by their light alone: their words, with how many of their points differ. */
export async function likeness(legend: Locator): Promise<readonly string[]> {
  await legend.scrollIntoViewIfNeeded();
  const keys = await legend.evaluate((list) => {
    const { left, top } = list.getBoundingClientRect();
    return [...list.querySelectorAll('li > svg')].map((svg) => {
      const box = svg.getBoundingClientRect();
      const at = [Math.round(box.left - left), Math.round(box.top - top)] as const;
      const size = [Math.round(box.width), Math.round(box.height)] as const;
      return { words: svg.parentElement?.textContent ?? '', at, size };
    });
  });
  if (keys.length < 2) throw new Error(`a legend of ${keys.length} keys has nothing to tell apart`);
  const picture = (await legend.screenshot()).toString('base64');
  // A page without a policy, in which pictures can be taken apart.
  const desk = await legend.page().context().newPage();
  const alike = await desk.evaluate(
    async ({ keys, picture, step, part, width, height }) => {
      const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const lights = keys.map(({ at, size }) => {
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context?.drawImage(bitmap, ...at, ...size, 0, 0, ...size);
        const points = context?.getImageData(0, 0, width, height).data ?? [];
        return [...points].filter((_, index) => index % 4 === 1);
      });
      return keys.flatMap((one, first) =>
        keys.slice(first + 1).flatMap((other, after) => {
          const [left, right] = [lights[first] ?? [], lights[first + 1 + after] ?? []];
          const count = (test: (one: number, other: number) => boolean): number =>
            left.filter((light, index) => test(light, right[index] ?? 0)).length;
          const ground = left[0] ?? 0;
          const inked = count(
            (a, b) => Math.max(Math.abs(a - ground), Math.abs(b - ground)) > step,
          );
          const differ = count((a, b) => Math.abs(a - b) > step);
          return differ < Math.max(4, inked * part)
            ? [`${one.words} / ${other.words}: ${differ} of ${inked}`]
            : [];
        }),
      );
    },
    { keys, picture, step, part, width, height },
  );
  await desk.close();
  return alike;
}
