import { useEffect, useMemo, useState } from 'react';
import type { Answers, Form } from '../../form/form';
import type { Check, CheckResult } from '../../form-view';
import { makePlacesCache } from '../../form-view/state/places-cache';
import type { Problem } from '../../problem/problem';
import { useBuilder } from '../state';
import { withMadeUpFiles } from './made-up-files';

/** The check of a form: there, on its way, or why there is none (the form is not sound, nobody could be asked). */
export type FormCheck =
  | { state: 'coming' }
  | { state: 'none'; problems: readonly Problem[] }
  | { state: 'there'; check: Check };

/** The check of a form that is only here; asked for once per form. */
export function useFormCheck(form: Form): FormCheck {
  const { services } = useBuilder();
  const [found, setFound] = useState<{ form: Form; check: FormCheck }>();
  useEffect(() => {
    let isStale = false;
    void services.checkOf(form).then(({ value, problems }) => {
      if (isStale) return;
      setFound({ form, check: value ? { state: 'there', check: value } : { state: 'none', problems } });
    });
    return () => {
      isStale = true;
    };
  }, [form, services]);
  return found?.form === form ? found.check : { state: 'coming' };
}

/** What the check says of all answers but files, a moment after they changed; undefined while it is not known. */
export function useVerdict(form: Form, check: FormCheck, answers: Answers): CheckResult | undefined {
  const { services } = useBuilder();
  const places = useMemo(() => makePlacesCache(services.lookups), [services]);
  const [said, setSaid] = useState<{ answers: Answers; form: Form; result: CheckResult }>();
  useEffect(() => {
    if (check.state !== 'there') return;
    let isStale = false;
    const timer = setTimeout(() => void run(check.check), 300);
    const run = async (own: Check): Promise<void> => {
      await places.loadFor(answers);
      try {
        const result = await own(withMadeUpFiles(form, answers), places.places);
        if (!isStale) setSaid({ answers, form, result });
      } catch {
        if (!isStale) setSaid(undefined);
      }
    };
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [form, check, answers, places]);
  return said?.answers === answers && said.form === form ? said.result : undefined;
}
