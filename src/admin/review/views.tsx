import type { AdminViewServerProps } from 'payload';
import { Framed } from '../framed';
import { Queue } from './queue';
import { ReviewPage } from './review-page';

/** The queue, at `/admin/reviews`. */
export function QueueView(props: AdminViewServerProps) {
  return (
    <Framed {...props} className="cat-review" deed="read-catalogue">
      <Queue />
    </Framed>
  );
}

/** One request, at `/admin/reviews/:id`. */
export function ReviewView(props: AdminViewServerProps) {
  const segment = props.params?.segments?.[1];
  return (
    <Framed {...props} className="cat-review" deed="read-catalogue">
      <ReviewPage id={typeof segment === 'string' ? segment : ''} />
    </Framed>
  );
}
