import { createRoot } from 'react-dom/client';
import type { Answers, Form } from '../../src/form/form';
import { FormView } from '../../src/form-view';
import { makeReleasedCheck } from '../../src/site/client/released-check';

declare global {
  interface Window {
    mountOurs: (options: { form: Form; answers: Answers; validatorUrl: string }) => void;
  }
}

/** Our view with everything on one page, mounted when told to. */
window.mountOurs = ({ form, answers, validatorUrl }) => {
  const check = makeReleasedCheck(form, validatorUrl, () => new Date());
  const root = document.getElementById('form-root');
  if (!root) return;
  createRoot(root).render(
    <FormView
      form={form}
      check={check}
      lookups={{ provinces: async () => [], communes: async () => [] }}
      onSubmit={async () => undefined}
      initial={{ answers }}
      layout="one-page"
    />,
  );
  document.addEventListener('focusin', check.warm, { once: true });
};
