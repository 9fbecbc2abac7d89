/** The way from the reader's desk to the machine: its first adapter, as long as the parent has a share in it. */

/** The adapter that remote connections come in by. */
export const isManagement = (name: string): boolean =>
  /^(?:Ethernet|Local Area Connection)$/.test(name);

/** Can the parent be reached from the network? Not where its first adapter serves children alone. */
export const reachable = (
  switches: readonly { readonly adapter: string; readonly shared: boolean }[],
): boolean => !switches.some(({ adapter, shared }) => isManagement(adapter) && !shared);
