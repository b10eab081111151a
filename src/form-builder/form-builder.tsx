'use client';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { fillText, type Locale } from '../messages/text';
import '../form-view/form-view.css';
import { adviceOf } from './checks/advice-of';
import type { BuilderFacts } from './facts';
import { messages as publishMessages } from './publish/messages';
import { PublishDialog } from './publish/publish-dialog';
import { faultsOf } from './rules/faults-of';
import { messages as savingMessages } from './saving/messages';
import { SaveStatus } from './saving/save-status';
import { timeText } from './saving/time';
import type { BuilderServices } from './services';
import type { StoredDraft } from './services/storage-services';
import { messages } from './shell/messages';
import { panelId, TabBar, tabId } from './shell/tab-bar';
import { useTabs } from './shell/use-tabs';
import { useUndoKeys } from './shell/use-undo-keys';
import { messages as startMessages } from './start/messages';
import { StartDialog } from './start/start-dialog';
import { startAutosave } from './state/autosave';
import { formOf } from './state/form-of';
import { openStore } from './state/open-store';
import { settleAtLeisure } from './state/settle-at-leisure';
import { type Builder, BuilderProvider, useBuilder, useBuilderState, useSay } from './state/use-builder';
import './style/base.css';
import './style/builder.css';

export type FormBuilderProps = {
  /** The form as it is kept; another one needs another `key`. */
  opened: StoredDraft;
  services: BuilderServices;
  facts: BuilderFacts;
  locale: Locale;
  /** A fresh id at each call, unlike any other in this and other forms. */
  newId: () => string;
  /** Where the procedure is published; absent: no link. */
  procedureHref?: string;
};

/** The visual form builder. Knows no server and no admin: what it needs is given as services. */
export function FormBuilder({ opened, services, facts, locale, newId, procedureHref }: FormBuilderProps): ReactNode {
  const [builder] = useState((): Builder => {
    const announce = (at: string) => fillText(savingMessages.restored, { time: timeText(at, locale) });
    const store = openStore(opened, services.local, { newId, announce });
    return { store, services, facts, locale, autosave: startAutosave(store, services, { now: () => new Date() }) };
  });
  return (
    <BuilderProvider value={builder}>
      <Screen procedureHref={procedureHref} />
    </BuilderProvider>
  );
}

function Screen({ procedureHref }: { procedureHref: string | undefined }): ReactNode {
  const { autosave, facts } = useBuilder();
  const { say, locale } = useSay();
  const { open: tab } = useTabs();
  const [dialog, setDialog] = useState<'start' | 'publish' | null>(null);
  useLeaving();
  useSettling();
  useUndoKeys();

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    if (facts.mayEdit) void autosave.flush(true);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+S means saving anywhere in here
    <div className="pb pb-builder" lang={locale} onKeyDown={onKeyDown}>
      <div className="pb-top">
        <TabBar />
        <div className="pb-top-end">
          {facts.mayEdit ? (
            <>
              <SaveStatus />
              <button type="button" className="pb-button pb-button-small" onClick={() => setDialog('start')}>
                {say(startMessages.open)}
              </button>
            </>
          ) : null}
          {procedureHref ? (
            <a className="pb-button pb-button-small" href={procedureHref}>
              {say(messages.toProcedure)}
            </a>
          ) : null}
          {facts.mayEdit ? (
            <button
              type="button"
              className="pb-button pb-button-small pb-button-primary"
              onClick={() => setDialog('publish')}
            >
              {say(publishMessages.publish)}
            </button>
          ) : null}
        </div>
      </div>
      {facts.mayEdit ? null : <p className="pb-note">{say(messages.onlyShown)}</p>}
      {tab ? (
        <div className="pb-panel-of-tab" role="tabpanel" id={panelId(tab.id)} aria-labelledby={tabId(tab.id)}>
          <tab.Panel />
        </div>
      ) : null}
      <Announcement />
      {dialog === 'start' ? <StartDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'publish' ? <PublishDialog procedureHref={procedureHref} onClose={() => setDialog(null)} /> : null}
    </div>
  );
}

/** What was done last: read aloud, and shown in a quiet line. */
function Announcement(): ReactNode {
  const { say } = useSay();
  const { text, serial } = useBuilderState((state) => state.announcement);
  return (
    <p className="pb-said" role="status" aria-live="polite">
      <span key={serial}>{say(text)}</span>
    </p>
  );
}

/** Keeps a copy on this machine, and sends what it can, when the page is about to go or out of sight. */
function useLeaving(): void {
  const { autosave } = useBuilder();
  useEffect(() => {
    const leave = (): void => {
      autosave.keepHere();
      void autosave.flush();
    };
    const hide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [autosave]);
}

function useSettling(): void {
  const { store, facts } = useBuilder();
  const draft = useBuilderState((state) => state.draft);
  useEffect(() => {
    if (store.state().settled === draft) return;
    return settleAtLeisure(store, [formOf, (now) => faultsOf(formOf(now)), (now) => adviceOf(now, facts)]);
  }, [store, facts, draft]);
}
