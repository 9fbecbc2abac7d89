import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { addressFrom, checkFree, explained, listen, portOf } from '../../src/commands/listen.ts';

test('PORT and HOST choose the address; without them it is 4321 on this machine', () => {
  expect(addressFrom({})).toEqual({ port: 4321, host: undefined });
  expect(addressFrom({ PORT: '8080', HOST: '0.0.0.0' })).toEqual({ port: 8080, host: '0.0.0.0' });
});

test.for(['http', '-1', '65536', '80.5'])('PORT=%s is refused in words', (PORT) => {
  expect(() => addressFrom({ PORT })).toThrow(`PORT is "${PORT}"`);
});

test('a port that is taken is said before any work, with the way to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = portOf(other);
  await expect(checkFree({ port, host: undefined })).rejects.toThrow(
    new RegExp(`Port ${port} is in use[^]*PORT=${port + 1} npm start`),
  );
  other.close();
});

test('without HOST, both names of this machine answer on one port', async () => {
  const servers = await listen((_, response) => response.end('here'), { port: 0, host: undefined });
  const hosts = servers.length === 2 ? ['127.0.0.1', '[::1]'] : ['127.0.0.1'];
  for (const host of hosts)
    expect(await (await fetch(`http://${host}:${portOf(servers[0])}/`)).text()).toBe('here');
  for (const server of servers) server.close();
});

test.for([
  ['EACCES', 'may not be used by this account'],
  ['EADDRNOTAVAIL', 'is no address of this machine'],
  ['ENOTFOUND', 'is no address of this machine'],
])('%s is explained', ([code, words]) => {
  const error = Object.assign(new Error('listen'), { code });
  expect(explained(error, { port: 80, host: 'nowhere' }).message).toContain(words);
});
