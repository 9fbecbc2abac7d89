/** Serving a build until the program is told to stop, and saying where. */
import type { Server } from 'node:http';
import { withSlash } from './base-path.ts';
import { listen, portOf, type Address } from './listen.ts';
import type { Site } from './served-files.ts';
import { siteListener } from './static-server.ts';

/** Closes the servers; open connections do not keep them. */
function close(servers: readonly Server[]): void {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}

/** Serves a build and prints its address once the home page has answered. */
export async function serveBuild(site: Site, address: Address): Promise<void> {
  const servers = await listen(siteListener(site), address);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => close(servers));
  const everywhere = address.host === undefined || ['0.0.0.0', '::'].includes(address.host);
  const host = everywhere ? 'localhost' : address.host.replace(/^.*:.*$/, '[$&]');
  const home = `http://${host}:${portOf(servers[0])}${withSlash(site.base)}`;
  const answer = await fetch(home);
  if (!answer.ok) {
    close(servers);
    throw new Error(`${home} answers with status ${answer.status}. Build the site: npm run build`);
  }
  process.stdout.write(`Ring −1 is at ${home}  (Ctrl+C ends it)\n`);
}
