import { Gutter } from '@payloadcms/ui';
import type { DocumentViewServerProps } from 'payload';
import { nation } from '../../../collections/access';
import { idOf } from '../../../collections/fields/relation';
import { Followers } from './followers';
import { MasterStandingPage } from './master-standing';

/** The tab "Bản gốc quốc gia" of a procedure: what it follows; of a master: who follows it. */
export function MasterView({ doc }: DocumentViewServerProps) {
  const id = idOf(doc);
  const isMaster = idOf(doc?.province) === nation;
  return (
    <Gutter className="cat-dashboard cat-duplicates">
      {id !== null && isMaster ? <Followers id={id} /> : <MasterStandingPage id={id} />}
    </Gutter>
  );
}
