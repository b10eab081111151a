import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

type Asked = Pick<FastifyRequest, 'host' | 'protocol'> & { socket: { localAddress?: string; localPort?: number } };

const wildcards: ReadonlySet<string> = new Set(['0.0.0.0', '::', '']);

/**
 * The address of this installation for texts that leave it (canonical links, linked data, where to upload), while SERVER_URL says none.
 * `Host` is what whoever asks has written, and a shared cache would keep it for everybody: it is believed only where it names this very
 * machine, which is `localhost`, a loopback address, HOST, or the address at which the connection has come in.
 * @param listens HOST and PORT
 */
export function addressAsked(listens: { host: string; port: number }): (request: Asked) => string {
  return ({ host, protocol, socket }) => {
    const found = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.exec(host);
    const name = (found?.[1] ?? '').toLowerCase().replace(/^\[|\]$/g, '');
    const own = [listens.host.toLowerCase(), (socket.localAddress ?? '').replace(/^::ffff:/i, '')];
    const isOwn = isLoopback(name) || own.some((each) => !wildcards.has(each) && each === name);
    return found && isOwn ? `${protocol}://${host}` : `http://localhost:${socket.localPort ?? listens.port}`;
  };
}

const isLoopback = (name: string): boolean =>
  name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
