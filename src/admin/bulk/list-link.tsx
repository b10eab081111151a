'use client';
import { useConfig, useListQuery, useSelection } from '@payloadcms/ui';
import { useSay } from '../use-say';
import { bulkTexts } from './messages';

/** So many ids fit into an address; more are chosen on the page itself. */
const mostInAddress = 100;

/** From the procedures list to the bulk work, with what is ticked or searched for there. */
export function BulkListLink() {
  const { say } = useSay();
  const { config } = useConfig();
  const { query } = useListQuery();
  const { count, selectedIDs } = useSelection();
  const parameters = new URLSearchParams();
  if (selectedIDs.length > 0) parameters.set('ids', selectedIDs.slice(0, mostInAddress).join(','));
  else if (typeof query.search === 'string' && query.search !== '') parameters.set('q', query.search);
  const address = `${config.routes.admin}/bulk${parameters.size > 0 ? `?${parameters}` : ''}`;
  return (
    <p className="cat-actions">
      <a href={address}>{count > 0 ? say(bulkTexts.listLinkChosen, { count }) : say(bulkTexts.listLink)}</a>
    </p>
  );
}
