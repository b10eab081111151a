import { getPayload, type SanitizedConfig } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { refusal } from '../answers';
import { messages } from '../messages';
import { readJsonObject, refuseUnreadableBodies } from './bodies';
import { withGraphqlCodes, withProblems } from './coded-answers';
import { refuseLargeDocument } from './graphql-limits';
import { refuseForeignOrigin } from './origins';
import { refusalOf } from './refusals';
import { refuseLostConditions } from './sent-conditions';

type Config = SanitizedConfig | Promise<SanitizedConfig>;
type RestArgs = { params: Promise<{ slug: string[] }> };
type RestHandler = (request: Request, args: RestArgs) => Promise<Response>;

/** Payload's REST for one method, with what it would answer 5xx to, or lose without a word, refused beforehand. */
export const guardRest =
  (config: Config, handler: RestHandler): RestHandler =>
  (request, args) =>
    answered(config, async () => {
      const { slug } = await args.params;
      const sanitized = await config;
      refuseForeignOrigin(request, sanitized.serverURL);
      refuseUnservedCollections(sanitized, slug[0] ?? '');
      await refuseUnreadableBodies(request);
      refuseLostConditions(await sentSearch(request));
      return withProblems(await handler(request, args));
    });

/** Payload's GraphQL; it reads the body before it catches anything, and follows a document before it knows how large it is. */
export const guardGraphql =
  (config: Config, handler: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> =>
    withGraphqlCodes(
      await answered(config, async () => {
        refuseForeignOrigin(request, (await config).serverURL);
        if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) {
          throw new ProblemError(415, [messages.mediaTypeRefused]);
        }
        const { query } = readJsonObject(await request.clone().text());
        if (typeof query !== 'string') throw new ProblemError(400, [{ ...messages.queryMissing, field: 'query' }]);
        refuseLargeDocument(query);
        return handler(request);
      }),
    );

async function answered(config: Config, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const { status, problems } = refusalOf(error) ?? { status: 400, problems: [messages.malformedRequest] };
    if (status === 500) await log(config, error, problems[0]?.message.en ?? '');
    return refusal(status, problems);
  }
}

/** Never the error itself: what a driver says holds what somebody typed. */
async function log(config: Config, error: unknown, message: string) {
  const { logger } = await getPayload({ config });
  logger.error({ msg: message, name: error instanceof Error ? error.name : typeof error });
}

/** Payload finds collections by name in a plain object, where every object has a `constructor`; and some it does not serve at all. */
function refuseUnservedCollections(config: SanitizedConfig, slug: string) {
  const unserved = config.collections.some((each) => each.slug === slug && each.endpoints === false);
  if (unserved || slug in Object.prototype) throw new ProblemError(404, [messages.notFound]);
}

/** The query string; a POST that stands for a GET brings it as its body, and then only as exactly this type and in one place. */
async function sentSearch(request: Request): Promise<string> {
  const { search } = new URL(request.url);
  const { headers } = request;
  const standsForGet = ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override'].some(
    (name) => headers.get(name) === 'GET',
  );
  if (request.method !== 'POST' || !standsForGet) return search;
  const sent = await request.clone().text();
  if (sent === '' || headers.get('Content-Type') === 'application/json') return search;
  if (headers.get('Content-Type') !== 'application/x-www-form-urlencoded' || search !== '') {
    throw new ProblemError(400, [messages.conditionUnknown]);
  }
  return sent;
}
