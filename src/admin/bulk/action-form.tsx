'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { ShownJob } from '../../../collections/bulk-jobs/events';
import type { SettingField, SettingValue } from '../../bulk-work/settings';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { ProblemList } from '../import/problem-list';
import { useSay } from '../use-say';
import { bulkTexts } from './messages';
import type { Choice } from './selection';
import { SettingInput } from './setting-input';
import type { SearchQuery } from './use-search';

/** An action as its endpoint gives it. */
export type OfferedAction = { id: string; name: Text; intro: Text; fields: SettingField[] };

type Props = { province: string; query: SearchQuery; choice: Choice; count: number };

/** What to do with the chosen procedures, with what it needs to know; then the preview. */
export function ActionForm({ province, query, choice, count }: Props) {
  const { say } = useSay();
  const { config } = useConfig();
  const router = useRouter();
  const id = useId();
  const [actions, setActions] = useState<readonly OfferedAction[]>([]);
  const [chosen, setChosen] = useState('');
  const [settings, setSettings] = useState<Record<string, SettingValue>>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const path = `${config.routes.api}/bulk-jobs`;
  useEffect(() => {
    void askServer<{ actions: OfferedAction[] }>(`${path}/actions`).then(({ value }) =>
      setActions(value?.actions ?? []),
    );
  }, [path]);
  const action = actions.find((each) => each.id === chosen);

  const preview = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const { page: _, ...filter } = query;
    const selection = choice.kind === 'all' ? { filter } : { ids: choice.ids };
    const body = { action: chosen, settings, selection, province };
    const { value, problems: refused } = await askServer<ShownJob>(`${path}/make`, 'POST', body);
    if (value) router.push(`${config.routes.admin}/bulk/${value.id}`);
    else {
      setProblems(refused);
      setBusy(false);
    }
  };

  return (
    <form className="cat-import-upload" onSubmit={preview} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(bulkTexts.actionTitle)}</h2>
      <div>
        <label htmlFor={`${id}-action`}>{say(bulkTexts.action)}</label>
        <select
          id={`${id}-action`}
          value={chosen}
          required
          onChange={({ target }) => {
            setChosen(target.value);
            setSettings({});
            setProblems([]);
          }}
        >
          <option value="">{say(bulkTexts.choose)}</option>
          {actions.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {say(name)}
            </option>
          ))}
        </select>
      </div>
      {action && <p className="cat-quiet">{say(action.intro)}</p>}
      {action?.fields
        .filter(({ when }) => when === undefined || settings[when.field] === when.is)
        .map((field) => (
          <SettingInput
            key={`${action.id} ${field.name}`}
            field={field}
            value={settings[field.name]}
            province={province}
            onChange={(value) => setSettings((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
      <ProblemList problems={problems} />
      <p className="cat-quiet">{say(count === 0 ? bulkTexts.actionHint : bulkTexts.previewHelp)}</p>
      <Button type="submit" margin={false} disabled={isBusy || count === 0 || chosen === ''}>
        {say(isBusy ? bulkTexts.preparing : bulkTexts.preview, { count })}
      </Button>
    </form>
  );
}
