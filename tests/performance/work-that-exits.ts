/** A work module of `sweep` that ends its thread instead of answering. The job is the status. */
export const run = (status: number): never => process.exit(status);
