'use client';
import { toast, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Standing } from '../../collections/publishing/standing';
import type { Problem } from '../problem/problem';
import { askServer } from './ask-server';
import { FormsTable } from './forms-table';
import { LevelChecklist } from './level-checklist';
import { messages } from './messages';
import { PublishBox } from './publish-box';
import { useSay } from './use-say';
import './admin.css';

/** Beside a procedure: its forms, its level with what is missing, what stands in the way, and the button that publishes it. */
export function StandingPanel() {
  const { id } = useDocumentInfo();
  const { say } = useSay();
  return id ? <PanelOf id={String(id)} /> : <p>{say(messages.save)}</p>;
}

function PanelOf({ id }: { id: string }) {
  const { say, locale } = useSay();
  const isModified = useFormModified();
  const { lastUpdateTime } = useDocumentInfo();
  const [standing, setStanding] = useState<Standing>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);

  const load = useCallback(async () => {
    const answer = await askServer<Standing>(`/api/procedures/${id}/level`);
    if (answer.value) setStanding(answer.value);
    setProblems(answer.problems ?? []);
  }, [id]);
  // Saving changes what is published and derived: the time of the last save is what this hangs on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reload after each save
  useEffect(() => {
    void load();
  }, [load, lastUpdateTime]);

  const act = async (path: string, done: string, body?: unknown): Promise<boolean> => {
    setBusy(true);
    const answer = await askServer<Standing>(`/api/procedures/${id}/${path}`, 'POST', body);
    setBusy(false);
    if (answer.value) {
      setStanding(answer.value);
      setProblems([]);
      toast.success(done);
      return true;
    }
    setProblems(answer.problems);
    toast.error(answer.problems.map(({ message }) => message[locale]).join(' '));
    return false;
  };

  if (!standing) return <p role="status">{say(problems.length > 0 ? messages.failed : messages.loading)}</p>;
  return (
    <div className="pc-panel" aria-busy={busy}>
      {isModified && <p className="pc-panel__note">{say(messages.unsaved)}</p>}
      <PublishBox
        standing={standing}
        problems={standing.problems.length > 0 ? standing.problems : problems}
        disabled={busy || isModified}
        onPublish={async () => {
          // The document in the editor is another one now (status, edit number): read it anew.
          if (await act('publish', say(messages.published))) window.location.reload();
        }}
      />
      <FormsTable
        procedureId={id}
        cases={standing.cases}
        disabled={busy || isModified}
        onDerive={(key) => act('derive', say(messages.derived), { cases: [key] })}
        onKeep={(key) => act('keep-form', say(messages.kept), { cases: [key] })}
      />
      <LevelChecklist level={standing.level} />
    </div>
  );
}
