import type { Text } from '../../messages/text';
import { addresses } from '../addresses';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { embedPageTexts as texts } from './messages';

/** What stands in the frame where there is no form: why, and the way to our own site, in a window of its own. */
export function MissingFormPage({ context, words }: { context: PageContext; words: { title: Text; hint: Text } }) {
  return (
    <Page context={context} title={context.say(words.title)} isBare hidden>
      <div className="narrow error-page">
        <h1>{context.say(words.title)}</h1>
        <p className="lead">{context.say(words.hint)}</p>
        <p className="error-links">
          <a className="button button-quiet" href={context.link(addresses.services)} target="_blank" rel="noopener">
            {context.say(texts.openSite)}
          </a>
        </p>
      </div>
    </Page>
  );
}
