import { createElement } from 'react';
import { addresses } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { embedPageTexts as texts } from './messages';

export type Example = { agency: string | null; form: { province: string; key: string; caseKey: string } | null };

/** How to embed, with the real thing beside its code. */
export function EmbedExamplePage({ context, agency, form }: Example & { context: PageContext }) {
  const script = `<script type="module" src="${context.origin}${context.assets.embed}"></script>`;
  const listTag =
    agency === null ? '<procedure-list></procedure-list>' : `<procedure-list agency="${agency}"></procedure-list>`;
  return (
    <Page
      context={context}
      title={context.say(texts.title)}
      crumbs={[
        { name: context.say(frameTexts.home), address: addresses.home },
        { name: context.say(frameTexts.openData), address: addresses.catalog },
      ]}
      scripts={[context.assets.embed]}
    >
      <h1>{context.say(texts.title)}</h1>
      <p>{context.say(texts.intro)}</p>
      <section aria-labelledby="embed-list" className="download-part">
        <h2 id="embed-list">{context.say(texts.list)}</h2>
        <Code name={`${context.say(texts.code)}: ${context.say(texts.list)}`} text={`${script}\n${listTag}`} />
        <p className="hint">{context.say(texts.listAttributes)}</p>
        <div className="embed-shown">{createElement('procedure-list', agency === null ? {} : { agency })}</div>
      </section>
      {form && (
        <section aria-labelledby="embed-form" className="download-part">
          <h2 id="embed-form">{context.say(texts.form)}</h2>
          <Code
            name={`${context.say(texts.code)}: ${context.say(texts.form)}`}
            text={`${script}\n<procedure-form province="${form.province}" procedure="${form.key}" case="${form.caseKey}"></procedure-form>`}
          />
          <p className="hint">{context.say(texts.formAttributes)}</p>
        </section>
      )}
      <section aria-labelledby="embed-policy" className="download-part">
        <h2 id="embed-policy">{context.say(texts.policy)}</h2>
        <p>{context.say(texts.policyHow)}</p>
      </section>
    </Page>
  );
}

function Code({ name, text }: { name: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={name} className="embed-code" tabIndex={0}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}
