import type { AdminViewServerProps } from 'payload';
import { Framed } from '../framed';
import { provincesOf } from '../provinces-of';
import { DuplicatesPage } from './duplicates-page';
import { MergePage } from './merge-page';

/** What may be double, at `/admin/duplicates`. */
export async function DuplicatesView(props: AdminViewServerProps) {
  const provinces = await provincesOf(props.initPageResult.req);
  return (
    <Framed {...props} deed="read-catalogue" className="cat-duplicates">
      <DuplicatesPage provinces={provinces} />
    </Framed>
  );
}

/** Procedures side by side, at `/admin/duplicates/merge?ids=…,…`. */
export function MergeView(props: AdminViewServerProps) {
  const asked = props.searchParams?.ids;
  const ids = typeof asked === 'string' ? asked.split(',').filter((id) => id !== '') : [];
  return (
    <Framed {...props} deed="edit-catalogue" className="cat-duplicates">
      <MergePage ids={ids} />
    </Framed>
  );
}
