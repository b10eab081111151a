import type { Problem } from '../../problem/problem';
import { addresses } from '../addresses';
import { frameTexts } from '../frame/messages';
import { Page } from '../frame/page';
import type { PageContext } from '../page-context';
import { dossierTexts } from './messages';

export type LookUpPageProps = {
  context: PageContext;
  /** What was typed as number; the secret is never sent back. */
  number: string;
  problems: readonly Problem[];
  /** A number as they look here, made up. */
  example: string;
};

/** The form that asks for number and secret; they travel in the body of a POST, never in an address. */
export function LookUpPage({ context, number, problems, example }: LookUpPageProps) {
  const problemOf = (field: string) => problems.find((problem) => problem.field === field);
  return (
    <Page
      context={context}
      title={context.say(dossierTexts.lookUp)}
      current="lookUp"
      crumbs={[{ name: context.say(frameTexts.home), address: addresses.home }]}
    >
      <div className="narrow">
        <h1>{context.say(dossierTexts.lookUp)}</h1>
        {problems.length > 0 && (
          <div className="note problem" role="alert" id="loi">
            <h2>{context.say(dossierTexts.problems)}</h2>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.code}/${problem.field}`}>
                  {problem.field ? (
                    <a href={`#${problem.field}`}>{context.say(problem.message)}</a>
                  ) : (
                    context.say(problem.message)
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className="lead">{context.say(dossierTexts.lookUpLead)}</p>
        <form method="post" action={context.link(addresses.lookUp)} className="panel form" noValidate>
          <p className="form-field">
            <label htmlFor="number">{context.say(dossierTexts.number)}</label>
            <span className="hint" id="number-hint">
              {context.say(dossierTexts.numberHint, { example })}
            </span>
            <input
              id="number"
              name="number"
              type="text"
              defaultValue={number}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              required
              aria-describedby="number-hint"
              aria-invalid={problemOf('number') ? true : undefined}
            />
          </p>
          <p className="form-field">
            <label htmlFor="secret">{context.say(dossierTexts.secret)}</label>
            <span className="hint" id="secret-hint">
              {context.say(dossierTexts.secretHint)}
            </span>
            <input
              id="secret"
              name="secret"
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={200}
              required
              aria-describedby="secret-hint"
              aria-invalid={problemOf('secret') ? true : undefined}
            />
          </p>
          <p>
            <button className="button button-main" type="submit">
              {context.say(dossierTexts.button)}
            </button>
          </p>
        </form>
      </div>
    </Page>
  );
}
