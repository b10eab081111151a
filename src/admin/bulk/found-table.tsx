'use client';
import { Button, useConfig } from '@payloadcms/ui';
import type { FoundProcedure } from '../../../collections/staff-search/endpoint';
import { sayDate } from '../dates';
import { ProblemList } from '../import/problem-list';
import { messages } from '../messages';
import { Pages } from '../pages';
import { useSay } from '../use-say';
import { CodeAndAgency } from './code-and-agency';
import { bulkTexts, stateNames } from './messages';
import { type Choice, countOf, noChoice, toggled } from './selection';
import type { SearchState } from './use-search';

type Props = { search: SearchState; choice: Choice; onChoose: (choice: Choice) => void };

/** What was found, page by page, with the ticks; and what is chosen, said aloud. */
export function FoundTable({ search, choice, onChoose }: Props) {
  const { say } = useSay();
  const { answer, problems } = search;
  if (problems.length > 0) return <ProblemList problems={problems} />;
  if (!answer) return <p role="status">{say(messages.loading)}</p>;
  const found = say(bulkTexts.found, { count: answer.total });
  return (
    <section aria-labelledby="cat-bulk-found">
      <h2 id="cat-bulk-found">{found}</h2>
      <span role="status" className="cat-hidden">
        {found}
      </span>
      {answer.approximate && <p className="cat-quiet">{say(bulkTexts.approximate)}</p>}
      {answer.total === 0 ? (
        <p className="cat-empty">
          {say(bulkTexts.nothing)} {say(bulkTexts.nothingHint)}
        </p>
      ) : (
        <>
          <ChoiceBar total={answer.total} choice={choice} onChoose={onChoose} />
          <Rows items={answer.items} choice={choice} onChoose={onChoose} />
          <Pages page={answer.page} pages={answer.pages} onPage={(page) => search.change({ page })} />
        </>
      )}
    </section>
  );
}

function ChoiceBar({ total, choice, onChoose }: Omit<Props, 'search'> & { total: number }) {
  const { say } = useSay();
  const count = countOf(choice, total);
  return (
    <div className="cat-actions cat-bulk-choice">
      <span role="status">{say(choice.kind === 'all' ? bulkTexts.chosenAll : bulkTexts.chosen, { count })}</span>
      {choice.kind !== 'all' && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onChoose({ kind: 'all' })}>
          {say(bulkTexts.chooseAll, { count: total })}
        </Button>
      )}
      {count > 0 && (
        <Button buttonStyle="subtle" size="small" margin={false} onClick={() => onChoose(noChoice)}>
          {say(bulkTexts.clear)}
        </Button>
      )}
    </div>
  );
}

function Rows({ items, choice, onChoose }: Omit<Props, 'search'> & { items: readonly FoundProcedure[] }) {
  const { say } = useSay();
  const onPage = items.map(({ id }) => id);
  const isChosen = (id: string) => choice.kind === 'all' || choice.ids.includes(id);
  return (
    <div className="cat-scroll">
      <table className="cat-table" aria-labelledby="cat-bulk-found">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={say(bulkTexts.selectPage)}
                checked={onPage.every(isChosen)}
                onChange={() => onChoose(toggled(choice, onPage, onPage))}
              />
            </th>
            <th scope="col">{say(bulkTexts.procedure)}</th>
            <th scope="col">{say(bulkTexts.level)}</th>
            <th scope="col">{say(bulkTexts.state)}</th>
            <th scope="col">{say(bulkTexts.changedOn)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={item.id}
              item={item}
              isChosen={isChosen(item.id)}
              onToggle={() => onChoose(toggled(choice, [item.id], onPage))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item, isChosen, onToggle }: { item: FoundProcedure; isChosen: boolean; onToggle: () => void }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={say(bulkTexts.select, { name: item.name })}
          checked={isChosen}
          onChange={onToggle}
        />
      </td>
      <th scope="row">
        <a href={`${config.routes.admin}/collections/procedures/${item.id}`}>{item.name || item.key}</a>
        <CodeAndAgency code={item.code} procedureKey={item.key} agency={item.agency} />
      </th>
      <td className="cat-nowrap">{item.level === null ? '–' : say(bulkTexts.levelOf, { level: item.level })}</td>
      <td>{say(stateNames[item.state] ?? bulkTexts.state)}</td>
      <td className="cat-nowrap">{sayDate(item.updatedAt, locale, 'day')}</td>
    </tr>
  );
}
