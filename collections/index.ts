import type { CollectionConfig } from 'payload';
import { agencies } from './agencies';
import { dossiers } from './dossiers';
import { formerProvinces } from './former-provinces';
import { forms } from './forms';
import { portalKeys } from './portal-keys';
import { procedures } from './procedures';
import { provinces } from './provinces';
import { releases } from './releases';
import { sectors } from './sectors';
import { templateFiles } from './template-files';
import { uploads } from './uploads';
import { users } from './users';

/** Everything Payload stores, in the order of the admin menu. */
export const collections: CollectionConfig[] = [
  procedures,
  forms,
  releases,
  templateFiles,
  dossiers,
  uploads,
  agencies,
  sectors,
  provinces,
  formerProvinces,
  users,
  portalKeys,
];
