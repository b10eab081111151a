'use client';
import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { FormBuilder } from '../../form-builder/form-builder';
import type { StoredDraft } from '../../form-builder/services/storage-services';
import type { Problem } from '../../problem/problem';
import type { Procedure } from '../../procedure/procedure';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { messages } from './messages';
import { NewForm } from './new-form';
import { builderServices } from './services';

type Opened = {
  stored: StoredDraft;
  facts: {
    formId: string;
    procedureId: string;
    caseKey: string;
    procedure: Procedure | null;
    releasedFields: string[];
    mayEdit: boolean;
    mayEditNational: boolean;
  };
};

/** Ids of new parts: 50 random bits, so that two people never make the same one. */
function newId(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `p${high.toString(36)}${low.toString(36)}`.slice(0, 11);
}

/** The builder in place of the form's JSON. A form that is not kept yet is made first. */
export const FormBuilderField: JSONFieldClientComponent = () => {
  const { id } = useDocumentInfo();
  return <div className="cat-form-builder">{id === undefined ? <NewForm /> : <Loaded key={id} id={String(id)} />}</div>;
};

function Loaded({ id }: { id: string }) {
  const { config } = useConfig();
  const { dispatchFields } = useForm();
  const { say, locale } = useSay();
  const [opened, setOpened] = useState<Opened>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const adminRoute = config.routes.admin;

  const load = useCallback(async () => {
    setProblems([]);
    const { value, problems: refused } = await askServer<Opened>(`/api/forms/${id}/draft`);
    if (value) setOpened(value);
    else setProblems(refused ?? []);
  }, [id]);
  useEffect(() => {
    void load();
  }, [load]);

  const procedureId = opened?.facts.procedureId ?? '';
  const services = useMemo(() => {
    // Payload's own form around the builder must know the edit number too, though nothing in it is saved.
    const onSaved = (rev: number): void => dispatchFields({ type: 'UPDATE', path: 'rev', value: rev });
    return builderServices({ formId: id, procedureId, adminRoute, onSaved });
  }, [id, procedureId, adminRoute, dispatchFields]);

  if (problems.length > 0) {
    return (
      <div role="alert">
        <p className="cat-bad">{say(messages.notOpened)}</p>
        {problems.map((problem) => (
          <p key={problem.code}>{problem.message[locale]}</p>
        ))}
        <button type="button" className="btn" onClick={() => void load()}>
          {say(messages.retry)}
        </button>
      </div>
    );
  }
  if (!opened) return <p role="status">{say(messages.opening)}</p>;
  const { stored, facts } = opened;
  return (
    <FormBuilder
      opened={stored}
      services={services}
      facts={{ ...facts, releasedFields: new Set(facts.releasedFields) }}
      locale={locale}
      newId={newId}
      procedureHref={`${adminRoute}/collections/procedures/${facts.procedureId}`}
    />
  );
}
