import type { AdminViewServerProps } from 'payload';
import { staffOf } from '../../../collections/access';
import { localeOf } from '../locale';
import { messages } from '../messages';
import { DraftFrame } from './draft-frame';

/** `/admin/preview-draft`: the page inside the preview of the form builder. It holds no data; the builder sends it what to show. */
export function DraftFrameView({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult;
  if (!staffOf(req)) return <p className="cat-alone">{messages.previewMissing[localeOf(req.i18n.language)]}</p>;
  return <DraftFrame />;
}
