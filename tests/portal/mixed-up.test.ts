import { createHash } from 'node:crypto';
import { Agent, get } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { portalApi } from '../../src/portal/plugin';
import { fakeIntake } from './support/api';
import { openModel } from './support/model';
import { birthForm, like, makeRelease, memoryStore } from './support/releases';

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

const services = 120;

/** A form whose length and texts differ with its number, from small ones to some that outgrow every shared memory. */
function formOf(number: number) {
  const text = `${number}-`.repeat(number % 40 === 0 ? 40_000 : 10 + ((number * 37) % 900));
  return { ...birthForm, id: `f${number}`, title: `Biểu mẫu ${number}`, description: text };
}

test('answers out of shared memory are never mixed up, whatever else is answered or broken off meanwhile', async () => {
  const releases = Array.from({ length: services }, (_, number) =>
    makeRelease({
      procedure: like(`1.${number}`, `Thủ tục ${number}`),
      forms: { 'mac-dinh': formOf(number) },
      sequence: number + 1,
    }),
  );
  const model = await openModel(memoryStore(releases));
  app = Fastify();
  const { intake } = fakeIntake();
  const keys = { byHash: async () => undefined };
  await app.register(portalApi, { model, intake, keys, clock: () => new Date(), origins: [] });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true, maxSockets: 24 });

  const ask = (query: string, breakOff: boolean) =>
    new Promise<string | undefined>((resolve, reject) => {
      const request = get(`${address}/graphql?query=${encodeURIComponent(query)}`, { agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => {
          chunks.push(chunk);
          if (breakOff) request.destroy();
        });
        response.on('end', () => resolve(Buffer.concat(chunks).toString()));
        response.on('error', () => resolve(undefined));
      });
      request.on('error', (error) => (breakOff ? resolve(undefined) : reject(error)));
    });
  const field = (number: number) =>
    `f${number}: form(province: "H01", code: "1.${number}") { title document again: description }`;
  const check = async (numbers: number[], breakOff: boolean) => {
    const body = await ask(`{ ${numbers.map(field).join(' ')} }`, breakOff);
    if (body === undefined || breakOff) return;
    const { data } = JSON.parse(body);
    for (const number of numbers) {
      const { title, description } = formOf(number);
      const got = data[`f${number}`];
      expect([got.title, digest(got.again)]).toEqual([title, digest(description)]);
      expect([got.document.id, digest(got.document.description)]).toEqual([`f${number}`, digest(description)]);
    }
  };
  const pick = (place: number, step: number) => (place * step) % services;
  await Promise.all(
    Array.from({ length: 900 }, (_, place) => check([...new Set([pick(place, 7), pick(place, 13)])], place % 11 === 0)),
  );
  agent.destroy();
}, 60_000);

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
