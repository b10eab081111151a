import type { AdminViewServerProps } from 'payload';
import { Framed } from '../framed';
import { Inbox } from './inbox';

/** `/admin/thong-bao`: one's notices. */
export function InboxView(props: AdminViewServerProps) {
  return (
    <Framed {...props}>
      <Inbox />
    </Framed>
  );
}
