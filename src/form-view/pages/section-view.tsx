import { type ReactNode, useSyncExternalStore } from 'react';
import { SectionForm } from '../rjsf/section-form';
import type { SectionLayout } from '../state/layout';
import { useView } from '../state/view-context';

type SectionViewProps = { layout: SectionLayout; hideTitle: boolean };

/** A section with its heading; nothing when none of its fields is shown. */
export function SectionView({ layout, hideTitle }: SectionViewProps): ReactNode {
  const { store } = useView();
  const { visible } = useSyncExternalStore(store.onPresence, store.presence, store.presence);
  if (!layout.fields.some((field) => visible.has(field))) return null;
  const { title, description, id } = layout.section;
  return (
    <section className="pc-section" aria-labelledby={title && !hideTitle ? `pc-section-${id}` : undefined}>
      {title && !hideTitle ? (
        <h3 className="pc-section-title" id={`pc-section-${id}`}>
          {title}
        </h3>
      ) : null}
      {description ? <p className="pc-section-text">{description}</p> : null}
      <SectionForm layout={layout} />
    </section>
  );
}
