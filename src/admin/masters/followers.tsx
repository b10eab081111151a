'use client';
import { useEffect, useState } from 'react';
import type { Followers as Answer } from '../../../collections/master-links/followers';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { messages as common } from '../messages';
import { Pages } from '../pages';
import { useLatest } from '../use-latest';
import { useSay } from '../use-say';
import { masterTexts as texts } from './messages';

/** Who follows this master: which provinces, how far they are, never their text. */
export function Followers({ id }: { id: string }) {
  const { say, locale } = useSay();
  const [page, setPage] = useState(1);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const ask = useLatest();
  useEffect(() => {
    const isLatest = ask();
    void askServer<Answer>(`/api/master-links/of/${id}/followers?page=${page}`).then(({ value, problems: refused }) => {
      if (!isLatest()) return;
      setAnswer(value ?? null);
      setProblems(refused ?? []);
    });
  }, [id, page, ask]);
  if (!answer) return <p role="status">{problems[0]?.message[locale] ?? say(common.loading)}</p>;
  const { followers, total, pages } = answer;
  return (
    <section>
      <h2>{say(texts.followers, { count: total })}</h2>
      <p className="cat-quiet">{say(texts.followersLead)}</p>
      {total === 0 ? (
        <p className="cat-empty">{say(texts.noFollowers)}</p>
      ) : (
        <div className="cat-scroll">
          <table className="cat-table">
            <thead>
              <tr>
                <th scope="col">{say(texts.province)}</th>
                <th scope="col">{say(texts.key)}</th>
                <th scope="col" className="cat-number">
                  {say(texts.open)}
                </th>
                <th scope="col" className="cat-number">
                  {say(texts.deviations)}
                </th>
                <th scope="col" className="cat-number">
                  {say(texts.told)}
                </th>
              </tr>
            </thead>
            <tbody>
              {followers.map(({ province, provinceName, key, open, deviations, toldRevision }) => (
                <tr key={`${province} ${key}`}>
                  <th scope="row">
                    {provinceName} ({province})
                  </th>
                  <td>{key}</td>
                  <td className="cat-number">{open}</td>
                  <td className="cat-number">{deviations}</td>
                  <td className="cat-number">{toldRevision}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages page={page} pages={pages} onPage={setPage} />
    </section>
  );
}
