import type { AdminViewServerProps } from 'payload';
import { Framed } from '../framed';
import { provincesOf } from '../provinces-of';
import { ImportPage } from './import-page';
import { ImportsPage } from './imports-page';

/** All imports and the way to a new one, at `/admin/imports`. */
export async function ImportsView(props: AdminViewServerProps) {
  const provinces = await provincesOf(props.initPageResult.req);
  return (
    <Framed {...props} deed="edit-catalogue" className="cat-import">
      <ImportsPage provinces={provinces} />
    </Framed>
  );
}

/** One import, at `/admin/imports/:id`. */
export function ImportView(props: AdminViewServerProps) {
  const segment = props.params?.segments?.[1];
  return (
    <Framed {...props} deed="edit-catalogue" className="cat-import">
      <ImportPage id={typeof segment === 'string' ? segment : ''} />
    </Framed>
  );
}
