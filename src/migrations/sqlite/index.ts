import * as migration_20261122_010236_initial from './20261122_010236_initial';
import * as migration_20261127_013913_roles from './20261127_013913_roles';
import * as migration_20261127_022127_builder_catalog_review from './20261127_022127_builder_catalog_review';
import * as migration_20261127_050539_figures from './20261127_050539_figures';
import * as migration_20261127_051702_mergers_withdrawals from './20261127_051702_mergers_withdrawals';
import * as migration_20261127_055141_portal_pulls from './20261127_055141_portal_pulls';
import * as migration_20261127_062857_bulk_work from './20261127_062857_bulk_work';
import * as migration_20261127_063836_masters from './20261127_063836_masters';
import * as migration_20261127_091859_former_names from './20261127_091859_former_names';
import * as migration_20261127_192932_work_lists from './20261127_192932_work_lists';

export const migrations = [
  {
    up: migration_20261122_010236_initial.up,
    down: migration_20261122_010236_initial.down,
    name: '20261122_010236_initial',
  },
  {
    up: migration_20261127_013913_roles.up,
    down: migration_20261127_013913_roles.down,
    name: '20261127_013913_roles',
  },
  {
    up: migration_20261127_022127_builder_catalog_review.up,
    down: migration_20261127_022127_builder_catalog_review.down,
    name: '20261127_022127_builder_catalog_review',
  },
  {
    up: migration_20261127_050539_figures.up,
    down: migration_20261127_050539_figures.down,
    name: '20261127_050539_figures',
  },
  {
    up: migration_20261127_051702_mergers_withdrawals.up,
    down: migration_20261127_051702_mergers_withdrawals.down,
    name: '20261127_051702_mergers_withdrawals',
  },
  {
    up: migration_20261127_055141_portal_pulls.up,
    down: migration_20261127_055141_portal_pulls.down,
    name: '20261127_055141_portal_pulls',
  },
  {
    up: migration_20261127_062857_bulk_work.up,
    down: migration_20261127_062857_bulk_work.down,
    name: '20261127_062857_bulk_work',
  },
  {
    up: migration_20261127_063836_masters.up,
    down: migration_20261127_063836_masters.down,
    name: '20261127_063836_masters',
  },
  {
    up: migration_20261127_091859_former_names.up,
    down: migration_20261127_091859_former_names.down,
    name: '20261127_091859_former_names',
  },
  {
    up: migration_20261127_192932_work_lists.up,
    down: migration_20261127_192932_work_lists.down,
    name: '20261127_192932_work_lists',
  },
];
