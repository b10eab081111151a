import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { addresses } from '../addresses';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { SearchForm } from '../services/search-form';
import { errorTexts } from './messages';

type Words = { title: Text; hint: Text };

const byStatus: Record<number, Words> = {
  404: { title: errorTexts.notFound, hint: errorTexts.notFoundHint },
  413: { title: errorTexts.tooLarge, hint: errorTexts.refusalHint },
  429: { title: errorTexts.tooMany, hint: errorTexts.tooManyHint },
};

/** An error as a page that says what happened and where to go from here. Inner details are never shown. */
export function ErrorPage(props: {
  context: PageContext;
  status: number;
  problems: readonly Problem[];
  words?: Words | undefined;
}) {
  const { context, status } = props;
  const words = props.words ?? byStatus[status] ?? generalWords(status);
  return (
    <Page context={context} title={context.say(words.title)} hidden>
      <div className="narrow error-page">
        <p className="overline">{status}</p>
        <h1>{context.say(words.title)}</h1>
        <p className="lead">{context.say(words.hint)}</p>
        {props.problems.length > 0 && (
          <ul className="note problem">
            {props.problems.map((problem) => (
              <li key={`${problem.code}/${problem.field}`}>{context.say(problem.message)}</li>
            ))}
          </ul>
        )}
        {(status === 404 || status === 410) && <SearchForm context={context} filter={{}} live={false} />}
        <p className="error-links">
          <a className="button button-quiet" href={context.link(addresses.services)}>
            {context.say(errorTexts.toServices)}
          </a>
          <a href={context.link(addresses.home)}>{context.say(errorTexts.toHome)}</a>
        </p>
      </div>
    </Page>
  );
}

function generalWords(status: number): Words {
  return status >= 500
    ? { title: errorTexts.failure, hint: errorTexts.failureHint }
    : { title: errorTexts.refusal, hint: errorTexts.refusalHint };
}
