import { getPayload, type SanitizedConfig } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { refusal } from '../answers';
import { messages } from '../messages';
import { refusalOf } from './refusals';

type Config = SanitizedConfig | Promise<SanitizedConfig>;
type RestArgs = { params: Promise<{ slug: string[] }> };
type RestHandler = (request: Request, args: RestArgs) => Promise<Response>;

/** Payload's REST for one method, with what it would answer 5xx to although the request is at fault refused beforehand. */
export const guardRest =
  (config: Config, handler: RestHandler): RestHandler =>
  (request, args) =>
    answered(config, async () => {
      const { slug } = await args.params;
      refuseUnservedCollections(await config, slug[0] ?? '');
      refuseConditionsOfText(request);
      await refuseUnreadableBodies(request);
      return handler(request, args);
    });

/** Payload's GraphQL; it reads the body before it catches anything. */
export const guardGraphql =
  (config: Config, handler: (request: Request) => Promise<Response>) =>
  (request: Request): Promise<Response> =>
    answered(config, async () => {
      await refuseUnreadableBodies(request);
      return handler(request);
    });

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

/** `where=x` is text where Payload takes a tree for granted. */
function refuseConditionsOfText(request: Request) {
  if (new URL(request.url).searchParams.get('where')) throw new ProblemError(400, [messages.conditionUnknown]);
}

async function refuseUnreadableBodies(request: Request) {
  if (!request.body) return;
  const type = request.headers.get('Content-Type') ?? '';
  if (/^multipart\//i.test(type) && !/;\s*boundary=[^\s;]/i.test(type)) {
    throw new ProblemError(400, [messages.malformedRequest]);
  }
  if (!/^application\/json\b/i.test(type)) return;
  const text = await request.clone().text();
  if (text === '') return;
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ProblemError(400, [messages.bodyNotObject]);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, [messages.malformedJson]);
  }
}
