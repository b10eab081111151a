import * as migration_20261122_004539_initial from './20261122_004539_initial';

export const migrations = [
  {
    up: migration_20261122_004539_initial.up,
    down: migration_20261122_004539_initial.down,
    name: '20261122_004539_initial',
  },
];
