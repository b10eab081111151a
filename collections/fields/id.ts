import type { CollectionBeforeValidateHook, Field } from 'payload';
import { uuidv7 } from '../../src/database/uuidv7';
import { noFieldWrites } from '../access';

/** Our own id (uuidv7), the same kind on every engine; callers never choose it. Goes with `giveId`. */
export const idField: Field = {
  name: 'id',
  type: 'text',
  access: noFieldWrites,
  admin: { hidden: true },
};

/** Collection hook of `idField`: it runs after field access has removed an id that came from outside. */
export const giveId: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create' || typeof data?.id === 'string') return data;
  return { ...data, id: uuidv7() };
};
