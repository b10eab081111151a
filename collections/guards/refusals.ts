import type { Config } from 'payload';
import { isWriteConflict, writeConflictProblem } from '../../src/database/write-conflict';
import { ProblemError } from '../../src/problem/problem';
import { refusalBody } from '../answers';

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number];

/** Refusals thrown by hooks reach REST and GraphQL as problems, and a write conflict is 409, not a fault of the server. */
export const answerWithProblems: AfterError = ({ error, graphqlResult }) => {
  const cause: unknown = 'originalError' in error ? error.originalError : error;
  const refused = isWriteConflict(cause) ? new ProblemError(409, [writeConflictProblem()]) : cause;
  if (!(refused instanceof ProblemError)) return undefined;
  const response = refusalBody(refused.problems);
  if (!graphqlResult) return { status: refused.status, response };
  const message = refused.problems[0]?.message.vi ?? graphqlResult.message;
  return {
    status: refused.status,
    graphqlResult: { ...graphqlResult, message, extensions: { statusCode: refused.status, ...response } },
  };
};
