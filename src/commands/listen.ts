/** Listening where a person can find it: `PORT` and `HOST`, and what to say when that is not possible. */
import { createServer, type RequestListener, type Server } from 'node:http';

/** An address to listen on. */
export interface Address {
  readonly port: number;
  /** Undefined: this machine only, by its IPv4 and its IPv6 name. */
  readonly host: string | undefined;
}

/** The address that `PORT` and `HOST` ask for. Throws an Error that says what a port is. */
export function addressFrom(variables: NodeJS.ProcessEnv): Address {
  const written = variables['PORT'] || '4321';
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(
      `PORT is "${written}". A port is a whole number from 0 (any free one) to 65535.`,
    );
  return { port, host: variables['HOST'] || undefined };
}

/** An Error that says what a failure to listen means, and what to do. */
export function explained(error: NodeJS.ErrnoException, { port, host }: Address): Error {
  switch (error.code ?? '') {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} is in use: another program answers there, perhaps an earlier npm start.\n` +
          `Stop that one, or choose another port:  PORT=${port + 1} npm start` +
          `   (PowerShell:  $env:PORT=${port + 1}; npm start)`,
      );
    case 'EACCES':
      return new Error(
        `Port ${port} may not be used by this account. Choose one from 1024 up, such as PORT=4321.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(
        `HOST is "${host}", which is no address of this machine. Leave it out for this machine only,` +
          ' or use 0.0.0.0 for every address it has.',
      );
    default:
      return error;
  }
}

const listening = (server: Server, port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });

/** The port that a server listens on. */
export function portOf(server: Server | undefined): number {
  const address = server?.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Listens and returns the servers: one, or two when this machine has both kinds of address.
 * Throws an `explained` Error when that is not possible.
 */
export async function listen(listener: RequestListener, address: Address): Promise<Server[]> {
  const { port, host } = address;
  const servers: Server[] = [];
  try {
    servers.push(await listening(createServer(listener), port, host ?? '127.0.0.1'));
    if (host === undefined)
      servers.push(await listening(createServer(listener), portOf(servers[0]), '::1'));
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    // A machine without IPv6 is a machine with one address.
    if (servers.length > 0 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(failure.code ?? ''))
      return servers;
    for (const server of servers) server.close();
    throw explained(failure, address);
  }
  return servers;
}

/** Throws the same Error as `listen` would, before any other work is begun. */
export async function checkFree(address: Address): Promise<void> {
  for (const server of await listen(() => {}, address)) server.close();
}
