import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bodies up to this many bytes are taken in whole before anybody answers. */
const small = 64 * 1024;

/** How much of a body nobody wanted is let pass; a sender of more is cut off. */
const mostLetPass = 64 * 1024 * 1024;

/**
 * Lets the rest of a body pass once its request is answered (an upload that was refused in the middle): unread, it would stand in the
 * way of the next request on the same connection, which would wait for it until the connection times out.
 * @param message as it arrives; to be called before anything is answered
 */
export function letRestPass(message: IncomingMessage, response: ServerResponse): void {
  const length = Number(message.headers['content-length'] ?? 0);
  if (length <= small && message.headers['transfer-encoding'] === undefined) return;
  response.once('finish', () => {
    if (message.complete && message.readableEnded) return;
    let left = mostLetPass;
    message.unpipe();
    message.on('data', (piece: Uint8Array) => {
      left -= piece.length;
      if (left < 0) message.destroy();
    });
    message.on('error', () => undefined);
    message.resume();
  });
}
