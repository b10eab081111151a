import type { ReadModel, ServiceFilter } from '../../portal/read-model/read-model';
import { addresses, listParameters } from '../addresses';
import type { PageContext } from '../page-context';
import { listTexts } from './messages';
import { listQueryParameters } from './query';

export type Suggestion = { name: string; address: string };

const longestAttempt = 12;
const mostSectors = 8;

/**
 * What to offer somebody who found nothing: the same words without filters, fewer of the words, and the largest sectors.
 * Every suggestion leads somewhere: its count is looked up first.
 */
export function suggestionsFor(filter: ServiceFilter, context: PageContext, model: ReadModel): Suggestion[] {
  return [
    ...withoutFilters(filter, context, model),
    ...fewerWords(filter, context, model),
    ...sectors(filter, context, model),
  ];
}

function count(filter: ServiceFilter, model: ReadModel): number {
  return model.find(filter, { first: 1 }).total;
}

function bare(filter: ServiceFilter, text: string | undefined): ServiceFilter {
  return {
    ...(filter.province === undefined ? {} : { province: filter.province }),
    ...(text === undefined ? {} : { text }),
  };
}

function withoutFilters(filter: ServiceFilter, context: PageContext, model: ReadModel): Suggestion[] {
  const wider = bare(filter, filter.text);
  if (Object.keys(wider).length === Object.keys(filter).length) return [];
  const found = count(wider, model);
  if (found === 0) return [];
  return [
    {
      name: context.say(listTexts.emptyWithoutFilters, { count: found }),
      address: context.link(addresses.services, listQueryParameters(wider)),
    },
  ];
}

/** Drops words from the end, then from the beginning, until something is found. */
function fewerWords(filter: ServiceFilter, context: PageContext, model: ReadModel): Suggestion[] {
  const words = (filter.text ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length < 2) return [];
  const attempts = words.slice(1, longestAttempt).flatMap((_, at) => {
    const left = words.length - 1 - at;
    return [words.slice(0, left).join(' '), words.slice(-left).join(' ')];
  });
  const text = attempts.find((attempt) => count(bare(filter, attempt), model) > 0);
  if (text === undefined) return [];
  const found = count(bare(filter, text), model);
  return [
    {
      name: context.say(listTexts.emptyShorter, { text, count: found }),
      address: context.link(addresses.services, { [listParameters.text]: text }),
    },
  ];
}

function sectors(filter: ServiceFilter, context: PageContext, model: ReadModel): Suggestion[] {
  const names = new Map(model.sectors().map((sector) => [sector.id, sector.name]));
  return model
    .find(bare(filter, undefined), { first: 1 })
    .facets.sector.toSorted((one, other) => other.count - one.count)
    .slice(0, mostSectors)
    .map(({ value, count: found }) => ({
      name: context.say(listTexts.option, { name: names.get(value) ?? value, count: found }),
      address: context.link(addresses.services, { [listParameters.sector]: value }),
    }));
}
