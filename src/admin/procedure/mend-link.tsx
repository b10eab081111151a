'use client';
import { useConfig } from '@payloadcms/ui';
import { createContext, type MouseEvent, useContext } from 'react';
import type { Text } from '../../messages/text';
import { criteria, currentCriteria } from '../../service-level/criteria/index';
import type { CurrentAnswer, MendingPlace } from '../../service-level/level';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { fieldInAddress, tabOfField } from './field-address';
import { showField } from './show-field';

/**
 * The procedure whose criteria are shown: what is missing is mended in its record, its forms or its offerings. `forms`: ids of the
 * forms by case, where the page knows them.
 */
export const MendedProcedure = createContext<{ id: string; forms?: Readonly<Record<string, string | null>> } | null>(
  null,
);

const places = new Map([...criteria, ...currentCriteria].map(({ id, mendedAt }) => [id, mendedAt]));

/** The way to where a missing criterion is mended; nothing where nobody can mend it yet, or the page does not say whose it is. */
export function MendLink({
  answer,
  isMet = false,
}: {
  answer: Pick<CurrentAnswer, 'id' | 'place'>;
  /** There is nothing to mend: the same place, to be looked at. */
  isMet?: boolean;
}) {
  const { say } = useSay();
  const { config, getEntityConfig } = useConfig();
  const procedure = useContext(MendedProcedure);
  const place = answer.place ?? places.get(answer.id);
  if (!procedure || !place || place.kind === 'platform') return null;
  const { href, text, field } = wayTo(place, procedure, config.routes.admin);

  /** On the page of the record itself nothing is loaded anew: what is typed there stays. */
  const go = (event: MouseEvent) => {
    const isHere = new URL(href, window.location.href).pathname === window.location.pathname;
    if (!isHere || field === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void showField(field, tabOfField(getEntityConfig({ collectionSlug: 'procedures' }).fields, field));
  };
  return (
    <a href={href} className="cat-mend" onClick={go}>
      {say(isMet ? seen[place.kind] : text)}
    </a>
  );
}

const seen = {
  procedure: messages.seeRecord,
  form: messages.seeForm,
  offering: messages.mendOffering,
  counts: messages.seeCounts,
} as const satisfies Record<Exclude<MendingPlace['kind'], 'platform'>, Text>;

type Way = { href: string; text: Text; field?: string };

function wayTo(
  place: Exclude<MendingPlace, { kind: 'platform' }>,
  { id, forms }: { id: string; forms?: Readonly<Record<string, string | null>> },
  admin: string,
): Way {
  const collections = `${admin}/collections`;
  const listOf = (slug: string) => `${collections}/${slug}?where[or][0][and][0][procedure][equals]=${id}`;
  switch (place.kind) {
    case 'procedure': {
      const { field } = place;
      return { href: `${collections}/procedures/${id}${fieldInAddress(field)}`, text: messages.mendRecord, field };
    }
    case 'form': {
      const form = place.case === undefined ? undefined : forms?.[place.case];
      // It is made on the page of the record.
      if (form === null) return { href: `${collections}/procedures/${id}`, text: messages.mendNoForm };
      return { href: form ? `${collections}/forms/${form}` : listOf('forms'), text: messages.mendForm };
    }
    case 'offering':
      return { href: listOf('offerings'), text: messages.mendOffering };
    case 'counts':
      return { href: `${collections}/dossier-counts`, text: messages.mendCounts };
  }
}
