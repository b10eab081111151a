import type { AdminViewServerProps } from 'payload';
import { Framed } from '../framed';
import { provincesOf } from '../provinces-of';
import { BulkPage } from './bulk-page';
import { JobPage } from './job-page';

const frame = { deed: 'edit-catalogue', className: 'cat-import cat-bulk' } as const;

/** Search over the working documents and the way to bulk work, at `/admin/bulk`. */
export async function BulkView(props: AdminViewServerProps) {
  const asked = (name: string) => {
    const value = props.searchParams?.[name];
    return typeof value === 'string' ? value : '';
  };
  const ids = asked('ids')
    .split(',')
    .filter((id) => id !== '');
  return (
    <Framed {...props} {...frame}>
      <BulkPage provinces={await provincesOf(props.initPageResult.req)} asked={{ q: asked('q'), ids }} />
    </Framed>
  );
}

/** One job, at `/admin/bulk/:id`. */
export async function BulkJobView(props: AdminViewServerProps) {
  const provinces = await provincesOf(props.initPageResult.req);
  const segment = props.params?.segments?.[1];
  return (
    <Framed {...props} {...frame}>
      <JobPage id={typeof segment === 'string' ? segment : ''} provinces={provinces} />
    </Framed>
  );
}
