'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { importTexts, stateInWords } from './messages';
import { ProblemList } from './problem-list';
import type { ShownImport } from './shown';
import { uploadFile } from './upload-file';

type Province = { id: string; name: string };

/** Upload on the left, what was imported before below it. */
export function ImportsPage({ provinces }: { provinces: readonly Province[] }) {
  const { say } = useSay();
  return (
    <>
      <header>
        <h1>{say(importTexts.title)}</h1>
        <p className="cat-quiet">{say(importTexts.intro)}</p>
      </header>
      <UploadForm provinces={provinces} />
      <PastImports />
    </>
  );
}

function UploadForm({ provinces }: { provinces: readonly Province[] }) {
  const { say } = useSay();
  const { config } = useConfig();
  const router = useRouter();
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    if (!(file instanceof File)) return;
    setBusy(true);
    setProblems([]);
    const answer = await uploadFile(`${config.routes.api}/imports/file`, file, {
      province: String(form.get('province') ?? ''),
      agency: String(form.get('agency') ?? ''),
      forms: form.get('forms') === null ? '0' : '1',
      masters: form.get('masters') === null ? '0' : '1',
    });
    if (answer.value) router.push(`${config.routes.admin}/imports/${answer.value.id}`);
    else {
      setProblems(answer.problems);
      setBusy(false);
    }
  };

  return (
    <form className="cat-import-upload" onSubmit={send} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(importTexts.newImport)}</h2>
      <div>
        <label htmlFor={`${id}-file`}>{say(importTexts.file)}</label>
        <input id={`${id}-file`} name="file" type="file" required accept=".csv,.txt,.tsv,.xlsx,.xls,.json" />
      </div>
      <div>
        <label htmlFor={`${id}-province`}>{say(importTexts.province)}</label>
        <select id={`${id}-province`} name="province" required>
          {provinces.map((province) => (
            <option key={province.id} value={province.id}>
              {province.name} ({province.id})
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-agency`}>{say(importTexts.sender)}</label>
        <input id={`${id}-agency`} name="agency" type="text" maxLength={80} aria-describedby={`${id}-help`} />
        <p id={`${id}-help`} className="cat-quiet">
          {say(importTexts.senderHelp)}
        </p>
      </div>
      <label className="cat-import-check">
        <input name="forms" type="checkbox" defaultChecked /> {say(importTexts.forms)}
      </label>
      <label className="cat-import-check">
        <input name="masters" type="checkbox" /> {say(importTexts.masters)}
      </label>
      <ProblemList problems={problems} />
      <Button type="submit" margin={false} disabled={isBusy}>
        {say(isBusy ? importTexts.uploading : importTexts.upload)}
      </Button>
    </form>
  );
}

function PastImports() {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const [rows, setRows] = useState<ShownImport[]>();
  const path = `${config.routes.api}/imports?limit=20&depth=0&sort=-createdAt`;
  useEffect(() => {
    void askServer<{ docs: ShownImport[] }>(path).then(({ value }) => setRows(value?.docs ?? []));
  }, [path]);
  return (
    <section>
      <h2>{say(importTexts.past)}</h2>
      {rows === undefined && <p>{say(messages.loading)}</p>}
      {rows?.length === 0 && <p className="cat-quiet">{say(importTexts.none)}</p>}
      {rows && rows.length > 0 && (
        <ul className="cat-import-list">
          {rows.map((row) => (
            <li key={row.id}>
              <a href={`${config.routes.admin}/imports/${row.id}`}>{row.title}</a>
              <span>{say(stateInWords(row.state, row.counts))}</span>
              <span className="cat-quiet">
                {row.province} · {sayDate(row.createdAt, locale)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
