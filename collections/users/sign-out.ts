import type { CollectionAfterLogoutHook } from 'payload';
import { nation, staffOf } from '../access';
import { writeAudit } from '../audit/write';

/** A sign-out has its line like a sign-in. */
export const noteSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  const staff = staffOf(req);
  if (!staff) return;
  await writeAudit(
    req.payload,
    {
      action: 'signed-out',
      province: staff.province ?? nation,
      subject: { collection: 'users', id: staff.id, title: staff.name },
    },
    req,
  );
};
