/** Read by Node itself before any test, so that its code for taking types off stays; see `vitest.config.ts`. */
export const readByNode: boolean = true;
