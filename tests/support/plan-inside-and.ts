import mongoose from 'mongoose';

type Filter = Record<string, unknown>;

const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Fields that pick out few documents. Of several indexes SecantusDB takes that of the field it reads first. */
const picking = new Set(['_id', 'parent', 'procedure', 'job', 'key', 'version.key']);

const isPicking = ([name, condition]: [string, unknown]): boolean =>
  picking.has(name) && (typeof condition === 'string' || (isFilter(condition) && '$eq' in condition));

/** The filter with what picks out few documents in front; as it is where nothing does: reading everything is what that needs. */
function planned(filter: unknown): unknown {
  if (!isFilter(filter)) return filter;
  const entries = Object.entries(withoutAnd(filter));
  const first = entries.filter(isPicking);
  if (first.length === 0) return filter;
  return Object.fromEntries([...first, ...entries.filter((entry) => !isPicking(entry))]);
}

/** The same filter with what stands in `$and` beside the rest, as far as no field is named twice. */
export function withoutAnd(filter: Filter): Filter {
  const { $and: all, ...own } = filter;
  if (!Array.isArray(all) || !all.every(isFilter)) return filter;
  const flat: Filter = { ...own };
  const left: Filter[] = [];
  for (const part of all.map(withoutAnd)) {
    if (Object.keys(part).some((name) => name in flat)) left.push(part);
    else Object.assign(flat, part);
  }
  return left.length > 0 ? { ...flat, $and: left } : flat;
}

const byFilter = [
  'find',
  'findOne',
  'countDocuments',
  'findOneAndUpdate',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
];

let isDone = false;

/**
 * SecantusDB, the stand-in of the tests, uses no index for what stands inside `$and`, in which Payload puts everything: it reads the
 * whole collection to find one document by its id, and the suite takes three times as long. MongoDB itself plans both alike.
 * The browser tests on MongoDB's protocol send filters as the product makes them.
 */
export function planInsideAnd(): void {
  if (isDone) return;
  isDone = true;
  const collection: Record<string, unknown> = Object(mongoose.mongo.Collection.prototype);
  for (const name of byFilter) {
    const own = collection[name];
    if (typeof own !== 'function') throw new Error(`The driver has no ${name}.`);
    collection[name] = function (this: unknown, filter: unknown, ...others: unknown[]): unknown {
      return own.call(this, planned(filter), ...others);
    };
  }
  const { aggregate } = collection;
  if (typeof aggregate !== 'function') throw new Error('The driver has no aggregate.');
  collection.aggregate = function (this: unknown, pipeline: unknown, ...others: unknown[]): unknown {
    const stages = Array.isArray(pipeline) ? pipeline.map(flatStage) : pipeline;
    return aggregate.call(this, stages, ...others);
  };
}

function flatStage(stage: unknown): unknown {
  return isFilter(stage) && isFilter(stage.$match) ? { ...stage, $match: planned(stage.$match) } : stage;
}
