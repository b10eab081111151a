import { createRoot } from 'react-dom/client';
import type { FormDraft } from '../../src/form/draft';
import { FormBuilder } from '../../src/form-builder/form-builder';
import type { BuilderServices } from '../../src/form-builder/services';

declare global {
  interface Window {
    mountBuilder: (draft: FormDraft) => void;
    /** What was saved, newest last. */
    saved: FormDraft[];
  }
}

const absent = async () => ({ problems: [{ code: 'not-found', message: { vi: 'Không có.', en: 'Not there.' } }] });

/** Services without a server: saving succeeds at once, there is nothing else. */
const services: BuilderServices = {
  save: async ({ draft, rev }) => {
    window.saved.push(draft);
    return { kind: 'saved', rev: rev + 1, at: new Date().toISOString(), faults: [] };
  },
  local: { read: () => null, write: () => undefined, forget: () => undefined },
  stored: absent,
  signInAddress: 'about:blank',
  publish: absent,
  derivedDraft: absent,
  starterDraft: absent,
  formsToCopy: async () => ({ value: [] }),
  draftOf: absent,
  checkOf: absent,
  problemsOf: async () => ({ value: [] }),
  lookups: { provinces: async () => [], communes: async () => [] },
  previewAddress: 'about:blank',
  otherForms: async () => ({ value: [] }),
  otherForm: absent,
  blocks: async () => {
    const { blocks } = await import('../../src/form/blocks');
    return {
      value: blocks.map((block) => ({
        id: block.id,
        owner: 'built-in',
        revision: '1',
        block,
        uses: 0,
        mayChange: false,
      })),
    };
  },
  keepBlock: absent,
  blockUses: async () => ({ value: [] }),
  updateBlockUses: async () => ({ value: [] }),
};

let made = 0;

window.saved = [];
window.mountBuilder = (draft) => {
  const root = document.getElementById('builder');
  if (!root) return;
  const newId = (): string => {
    made += 1;
    return `n${made}`;
  };
  createRoot(root).render(
    <FormBuilder
      opened={{ draft, rev: 1, at: new Date().toISOString(), by: null, faults: [] }}
      services={services}
      facts={{
        formId: 'bench',
        procedureId: 'p',
        caseKey: 'c',
        procedure: null,
        mayEdit: true,
        mayEditNational: true,
        releasedFields: new Set(),
      }}
      locale="vi"
      newId={newId}
      procedureHref="/"
    />,
  );
};
